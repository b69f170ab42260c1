package cn.zhongning.portal.checkin;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.registration.RegistrationsTool;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from the list of registrations to the doors. */
@Order(0)
@Component
class DoorTool implements RegistrationsTool {
    private final Texts texts;

    DoorTool(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Anchor tool(Event event, Locale locale) {
        var door = new Anchor("/desk/events/" + event.id() + "/check-in", texts.get(locale, "checkin.door.door"));
        door.addClassName("button");
        return door;
    }
}
