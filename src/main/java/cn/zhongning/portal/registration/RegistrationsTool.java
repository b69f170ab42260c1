package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Event;
import com.vaadin.flow.component.Component;
import java.util.Locale;

/** Something that other modules offer above an event's list of registrations. */
public interface RegistrationsTool {
    Component tool(Event event, Locale locale);
}
