package cn.zhongning.portal.shell;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.search.SearchCard;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** A coming event as a leaf of a calendar. */
class EventDay extends Anchor {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    EventDay(SearchCard event, String address, Locale locale, String demo) {
        super(address);
        addClassName("day");
        var when = event.date().atZone(HERE);
        var facts = new Div(new Span(String.join(" · ", event.meta())));
        facts.addClassNames("small", "soft");
        if (event.demo()) facts.add(element("br"), new Span(demo));
        add(leaf(when, locale), new Div(new H3(event.title()), facts));
    }

    private static Component leaf(ZonedDateTime when, Locale locale) {
        var day = element("b");
        day.setText(Integer.toString(when.getDayOfMonth()));
        var month = when.getMonth().getDisplayName(TextStyle.SHORT, locale);
        var weekday = when.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
        var hour = DateTimeFormatter.ofPattern("HH:mm", locale).format(when);
        var leaf = with(element("time"), "datetime", when.toOffsetDateTime().toString());
        leaf.add(day, new Span(month), element("br"), new Span(weekday), element("br"), new Span(hour));
        return leaf;
    }
}
