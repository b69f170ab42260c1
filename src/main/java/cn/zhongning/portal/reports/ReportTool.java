package cn.zhongning.portal.reports;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.registration.RegistrationsTool;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;

/** The way from those who came to what came of it. */
@org.springframework.stereotype.Component
class ReportTool implements RegistrationsTool {
    private final Texts texts;

    ReportTool(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Component tool(Event event, Locale locale) {
        var way = new Anchor(EventReport.desk(event.id()), texts.get(locale, "reports.report"));
        way.addClassName("button");
        return way;
    }
}
