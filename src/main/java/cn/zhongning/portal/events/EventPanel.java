package cn.zhongning.portal.events;

import cn.zhongning.portal.pages.PageRequest;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/** Something that other modules add to the page of an event: plain HTML, for everybody. */
public interface EventPanel {
    Optional<Component> panel(Event event, List<EventSession> sessions, PageRequest request);
}
