package cn.zhongning.portal.venues;

import cn.zhongning.portal.pages.PageRequest;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What other modules show on the page of a venue, the events that take place there above all: plain HTML, for everybody. */
public interface VenuePanel {
    Optional<Component> panel(Venue venue, PageRequest request);
}
