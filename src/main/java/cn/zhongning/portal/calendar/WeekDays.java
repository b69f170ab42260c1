package cn.zhongning.portal.calendar;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A week: its days beside each other, on a phone below each other. */
final class WeekDays extends OrderedList {
    static final int SHOWN = 8;
    private static final int WEEK = 7;

    private final transient CalendarState state;
    private final transient Saying saying;

    WeekDays(CalendarState state, List<Occasion> occasions, Saying saying) {
        this.state = state;
        this.saying = saying;
        addClassNames("plain", "week");
        Map<LocalDate, List<Occasion>> days = occasions.stream().collect(Collectors.groupingBy(Occasion::day));
        for (int i = 0; i < WEEK; i++) {
            var day = state.shownMonday().plusDays(i);
            add(day(day, days.getOrDefault(day, List.of())));
        }
    }

    private ListItem day(LocalDate day, List<Occasion> here) {
        var item = new ListItem(heading(day, here.isEmpty()));
        if (day.equals(saying.today())) with(item, "aria-current", "date").addClassName("today");
        else if (day.isBefore(saying.today())) item.addClassName("past");
        if (here.isEmpty()) {
            item.add(new Paragraph(saying.t("day.none")));
            return item;
        }
        var list = new OrderedList();
        list.addClassName("plain");
        here.forEach(each -> list.add(entry(each)));
        item.add(list);
        int hidden = here.getFirst().together() - here.size();
        if (hidden > 0) item.add(Entry.more(state.list(day, day), saying.t("more", hidden), saying));
        return item;
    }

    private Component heading(LocalDate day, boolean empty) {
        var number = element("b");
        number.setText(saying.date("number", day));
        var leaf = time(day.toString(), "");
        leaf.add(new Span(saying.date("weekday", day)), number);
        if (empty) return new H3(leaf);
        return new H3(with(new Anchor(saying.link(state.list(day, day)), leaf), "rel", "nofollow"));
    }

    private ListItem entry(Occasion occasion) {
        var item = Entry.brief(occasion, saying);
        var place = new Span(saying.place(occasion));
        place.addClassName("place");
        item.add(place);
        if (!occasion.over(saying.now())) item.add(new SeatsLeft(occasion, saying));
        return item;
    }
}
