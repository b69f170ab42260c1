package cn.zhongning.portal.shell;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.shared.Clocks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** A coming event as a leaf of a calendar. */
class EventDay extends Anchor {
    EventDay(Event event, String address, String kind, String demo, Locale locale) {
        super(address);
        addClassName("day");
        var when = event.startsAt().atZone(Clocks.CHINA);
        var hour = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(when);
        var facts = new Div(
                new Span(hour + " · " + event.venue()),
                element("br"),
                new Span(kind + (event.demo() ? " · " + demo : "")));
        facts.addClassNames("small", "soft");
        add(leaf(when, locale), new Div(new H3(event.title()), facts));
    }

    private static Component leaf(ZonedDateTime when, Locale locale) {
        var day = element("b");
        day.setText(Integer.toString(when.getDayOfMonth()));
        var month = when.getMonth().getDisplayName(TextStyle.SHORT, locale);
        var weekday = when.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
        var leaf = with(element("time"), "datetime", when.toOffsetDateTime().toString());
        leaf.add(day, new Span(month), element("br"), new Span(weekday));
        return leaf;
    }
}
