package cn.zhongning.portal.calendar;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventTimes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** An occasion as a line of a list, whole or as short as a leaf of the calendar allows. */
final class Entry {
    private Entry() {}

    static ListItem whole(Occasion occasion, Saying saying) {
        var meta = new Div(new Span(saying.label(occasion.kind())), new Span(saying.place(occasion)));
        meta.addClassName("meta");
        if (occasion.demo()) meta.add(new Span(saying.t("demo")));
        var link = new Anchor(saying.link(occasion.address()), titled(occasion));
        link.addClassName("title");
        var item = new ListItem(
                when(occasion, saying.span(occasion)), new Div(link, meta), new SeatsLeft(occasion, saying));
        return marked(item, occasion, saying);
    }

    static ListItem brief(Occasion occasion, Saying saying) {
        var start = occasion.lasting()
                ? saying.t("lasting.until", saying.date("short", occasion.lastDay()))
                : saying.hour(occasion.startsAt());
        var link = new Anchor(saying.link(occasion.address()), when(occasion, start), titled(occasion));
        if (occasion.cancelled()) link.add(hidden(saying.t("seats.cancelled")));
        return marked(new ListItem(link), occasion, saying);
    }

    /** Something that goes on over days. */
    static ListItem lasting(Occasion occasion, Saying saying) {
        var link = new Anchor(saying.link(occasion.address()), titled(occasion));
        link.addClassName("title");
        var item = new ListItem(link, when(occasion, saying.span(occasion)), new Span(saying.place(occasion)));
        if (occasion.cancelled()) item.add(new SeatsLeft(occasion, saying));
        return marked(item, occasion, saying);
    }

    private static ListItem marked(ListItem item, Occasion occasion, Saying saying) {
        if (occasion.cancelled()) item.addClassName("cancelled");
        else if (occasion.over(saying.now())) item.addClassName("over");
        return item;
    }

    private static Component titled(Occasion occasion) {
        var title = occasion.cancelled() ? element("s") : element("span");
        title.setText(occasion.title());
        return title;
    }

    private static HtmlContainer when(Occasion occasion, String text) {
        return time(EventTimes.iso(occasion.startsAt()), text);
    }

    static Span hidden(String text) {
        var hidden = new Span(text);
        hidden.addClassName("visually-hidden");
        return hidden;
    }

    /** The way to all of a day, or of some days. */
    static Anchor more(CalendarState list, String text, Saying saying) {
        var more = with(new Anchor(saying.link(list), text), "rel", "nofollow");
        more.addClassName("more");
        return more;
    }
}
