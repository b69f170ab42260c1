package cn.zhongning.portal.calendar;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What takes place, day by day. */
final class Agenda extends Div {
    private final transient Saying saying;

    Agenda(Days days, List<Occasion> occasions, Saying saying) {
        this.saying = saying;
        addClassName("agenda");
        var running = occasions.stream()
                .filter(each -> each.day().isBefore(days.first()))
                .toList();
        if (!running.isEmpty()) add(running(running));
        var byDay = new LinkedHashMap<LocalDate, List<Occasion>>();
        occasions.stream()
                .filter(each -> !each.day().isBefore(days.first()))
                .forEach(each -> byDay.computeIfAbsent(each.day(), day -> new ArrayList<>())
                        .add(each));
        byDay.forEach((day, each) -> add(day(day, each)));
    }

    private Component running(List<Occasion> occasions) {
        var heading = new H3(saying.t("running"));
        return group(heading, occasions, "running");
    }

    private Component day(LocalDate day, List<Occasion> occasions) {
        return group(new H3(leaf(day)), occasions, day.equals(saying.today()) ? "today" : "dated");
    }

    private Section group(H3 heading, List<Occasion> occasions, String type) {
        var list = new OrderedList();
        list.addClassName("plain");
        occasions.forEach(each -> list.add(Entry.whole(each, saying)));
        var group = new Section(heading, list);
        group.addClassName(type);
        return group;
    }

    private HtmlContainer leaf(LocalDate day) {
        var number = element("b");
        number.setText(saying.date("number", day));
        var leaf = time(day.toString(), "");
        leaf.add(number, new Span(saying.date("leaf", day)));
        if (day.equals(saying.today())) leaf.add(new Span(saying.t("today")));
        return leaf;
    }
}
