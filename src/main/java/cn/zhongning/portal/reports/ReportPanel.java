package cn.zhongning.portal.reports;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventPanel;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventStage;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** On the page of an event that was reported of: what came of it. */
@Service
class ReportPanel implements EventPanel {
    private final Reports reports;
    private final ReportReading reading;
    private final Texts texts;

    ReportPanel(Reports reports, ReportReading reading, Texts texts) {
        this.reports = reports;
        this.reading = reading;
        this.texts = texts;
    }

    @Override
    public Optional<Component> panel(Event event, List<EventSession> sessions, PageRequest request) {
        if (event.stage() != EventStage.REPORTED) return Optional.empty();
        return reports.published(event.id()).map(report -> section(report, request));
    }

    private Component section(EventReport report, PageRequest request) {
        var locale = request.locale();
        var section = new Section(new H2(texts.get(locale, "reports.review")));
        var present = new Attendees(reports.numbers(report.eventId()), report.form());
        if (present.known()) section.add(new Paragraph(present.said(texts, locale)));
        section.add(reading.of(report.form(), locale));
        section.addClassName("section");
        return with(section, "id", "report");
    }
}
