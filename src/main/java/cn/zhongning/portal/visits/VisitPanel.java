package cn.zhongning.portal.visits;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Venue;
import cn.zhongning.portal.venues.VenuePanel;
import cn.zhongning.portal.venues.Venues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Booking on the page of a venue: first the day, by links, then one of its hours. */
@org.springframework.stereotype.Component
@Order(2)
class VisitPanel implements VenuePanel {
    private static final int DAYS = 8;

    private final VisitHours hours;
    private final Venues venues;
    private final Texts texts;

    VisitPanel(VisitHours hours, Venues venues, Texts texts) {
        this.hours = hours;
        this.venues = venues;
        this.texts = texts;
    }

    @Override
    public Optional<Component> panel(Venue venue, PageRequest request) {
        if (!venue.form().takesGroups()) return Optional.empty();
        var locale = request.locale();
        var next = hours.days(venue, DAYS);
        if (next.isEmpty()) return Optional.empty();
        var day = request.first("day")
                .flatMap(VisitPanel::day)
                .filter(hours::plannable)
                .orElse(next.getFirst());
        var section = with(new Section(new H2(texts.get(locale, "visits.title"))), "id", "visit");
        section.addClassName("visit");
        section.add(new Paragraph(texts.get(locale, "visits.lead", venue.form().groupCapacity())));
        section.add(days(venue, next, day, locale), otherDay(venue, day, locale));
        section.add(content(venue, day, VisitForm.EMPTY, Map.of(), locale));
        return Optional.of(section);
    }

    /** @param wrong what is wrong with what was typed; nothing where nobody has typed yet */
    Component[] content(Venue venue, LocalDate day, VisitForm typed, Map<String, Refused> wrong, Locale locale) {
        var heading = new H3(VisitTimes.day(day, locale));
        var offered = hours.on(venue, day);
        if (offered.isEmpty()) return new Component[] {heading, new Paragraph(texts.get(locale, "visits.none"))};
        var fields = new VisitFields(typed, wrong, texts, locale);
        var form = fields.book(venue.id(), offered, venues.organisation(venue));
        return wrong.isEmpty() ? new Component[] {heading, form} : new Component[] {fields.summary(), heading, form};
    }

    LocalDate first(Venue venue) {
        return hours.days(venue, 1).stream().findFirst().orElseGet(hours::first);
    }

    private Nav days(Venue venue, List<LocalDate> next, LocalDate chosen, Locale locale) {
        var days = with(new Nav(), "aria-label", texts.get(locale, "visits.day"));
        days.addClassName("hints");
        next.forEach(day -> days.add(new Chip(
                PageRequest.link(locale, venue.address() + "?day=" + day + "#visit"),
                VisitTimes.day(day, locale),
                day.equals(chosen))));
        return days;
    }

    private Component otherDay(Venue venue, LocalDate chosen, Locale locale) {
        var label = with(element("label"), "for", "f-day");
        label.setText(texts.get(locale, "visits.other-day"));
        var input = with(with(with(element("input"), "type", "date"), "name", "day"), "id", "f-day");
        with(
                with(
                        with(input, "min", hours.first().toString()),
                        "max",
                        hours.last().toString()),
                "value",
                chosen.toString());
        var show = submit(texts.get(locale, "visits.show-day"));
        show.addClassName("button");
        var row = new Div(input, show);
        row.addClassName("hints");
        var form = form("get", PageRequest.link(locale, venue.address()) + "#visit", label, row);
        form.addClassName("other-day");
        return form;
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }
}
