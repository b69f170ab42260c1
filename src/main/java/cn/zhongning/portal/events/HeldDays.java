package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Sessions day by day, each with its hour, what it is and where. */
final class HeldDays extends Div {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final transient Texts texts;
    private final transient Site site;
    private final Locale locale;

    HeldDays(List<Held.Session> sessions, Texts texts, Site site, Locale locale) {
        this.texts = texts;
        this.site = site;
        this.locale = locale;
        addClassName("agenda");
        var days = new LinkedHashMap<LocalDate, List<Held.Session>>();
        sessions.forEach(each -> days.computeIfAbsent(local(each.startsAt()).toLocalDate(), day -> new ArrayList<>())
                .add(each));
        days.forEach((day, each) -> add(day(day, each)));
    }

    private Section day(LocalDate day, List<Held.Session> sessions) {
        var list = new OrderedList();
        list.addClassName("plain");
        sessions.forEach(each -> list.add(line(each)));
        var section = new Section(new H3(leaf(day)), list);
        section.addClassName("day-group");
        return section;
    }

    private HtmlContainer leaf(LocalDate day) {
        var number = element("b");
        number.setText(Integer.toString(day.getDayOfMonth()));
        var month = DateTimeFormatter.ofPattern(Texts.chinese(locale) ? "M月 EEE" : "MMM EEE", locale);
        var leaf = time(day.toString(), "");
        leaf.add(number, new Span(month.format(day)));
        return leaf;
    }

    private ListItem line(Held.Session held) {
        var meta = new Div(new Span(texts.label(locale, held.kind())), new Span(place(held)));
        if (held.demo()) meta.add(new Span(texts.get(locale, "events.demo")));
        meta.addClassName("meta");
        var link = new Anchor(PageRequest.link(locale, Kind.EVENT.address(held.event())), titled(held));
        link.addClassName("title");
        var line = new ListItem(time(EventTimes.iso(held.startsAt()), hours(held)), new Div(link, meta));
        if (held.cancelled()) {
            line.addClassName("cancelled");
            line.add(new Span(texts.get(locale, "events.held.cancelled")));
        }
        return line;
    }

    private static Component titled(Held.Session held) {
        var title = held.cancelled() ? element("s") : element("span");
        title.setText(held.title());
        return title;
    }

    private String hours(Held.Session held) {
        var from = local(held.startsAt());
        var to = local(held.endsAt());
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return HOUR.format(from) + (sameDay ? "–" + HOUR.format(to) : "");
    }

    private String place(Held.Session held) {
        var town = held.town();
        if (town == null || held.venue().startsWith(site.town(town, Texts.CHINESE))) return held.venue();
        return site.town(town, locale) + texts.get(locale, "events.place-separator") + held.venue();
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(Clocks.CHINA);
    }
}
