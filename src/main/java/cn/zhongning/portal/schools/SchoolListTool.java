package cn.zhongning.portal.schools;

import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.registration.RegistrationsTool;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;

/** The way from an event's registrations to a school's list. */
@org.springframework.stereotype.Component
class SchoolListTool implements RegistrationsTool {
    private final Texts texts;

    SchoolListTool(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Component tool(Event event, Locale locale) {
        var way = new Anchor("/desk/events/" + event.id() + "/school-list", texts.get(locale, "schools.title"));
        way.addClassName("button");
        way.setVisible(event.published() && event.attendance() != Attendance.OPEN);
        return way;
    }
}
