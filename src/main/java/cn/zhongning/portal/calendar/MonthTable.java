package cn.zhongning.portal.calendar;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A month as on the wall: weeks below each other. On a phone each day is its number and how much there is. */
final class MonthTable extends HtmlContainer {
    static final int SHOWN = 3;
    private static final int WEEK = 7;

    private final transient CalendarState state;
    private final transient Map<LocalDate, List<Occasion>> days;
    private final transient Saying saying;

    MonthTable(CalendarState state, List<Occasion> occasions, Saying saying) {
        super("table");
        this.state = state;
        this.saying = saying;
        var first = state.days().first();
        days = occasions.stream()
                .filter(each -> !each.day().isBefore(first))
                .collect(Collectors.groupingBy(Occasion::day));
        addClassName("month");
        var caption = element("caption");
        caption.setText(saying.t("month.caption", saying.date("month", state.shownMonth())));
        add(caption, element("thead", weekdays(first)), weeks(state.shownMonth()));
    }

    private HtmlContainer weekdays(LocalDate first) {
        var row = element("tr");
        for (int i = 0; i < WEEK; i++) {
            var day = CalendarDates.monday(first).plusDays(i);
            var name = with(element("th"), "scope", "col");
            with(name, "abbr", saying.date("weekday.long", day));
            name.setText(saying.date("weekday", day));
            row.add(name);
        }
        return row;
    }

    private HtmlContainer weeks(YearMonth month) {
        var body = element("tbody");
        for (var monday = CalendarDates.monday(month.atDay(1)); !monday.isAfter(month.atEndOfMonth()); ) {
            var row = element("tr");
            for (int i = 0; i < WEEK; i++) row.add(day(monday.plusDays(i), month));
            body.add(row);
            monday = monday.plusWeeks(1);
        }
        return body;
    }

    private HtmlContainer day(LocalDate day, YearMonth month) {
        var cell = element("td");
        if (!YearMonth.from(day).equals(month)) {
            cell.addClassName("other");
            return cell;
        }
        if (day.equals(saying.today())) with(cell, "aria-current", "date").addClassName("today");
        else if (day.isBefore(saying.today())) cell.addClassName("past");
        var here = days.getOrDefault(day, List.of());
        if (here.isEmpty()) cell.add(time(day.toString(), Integer.toString(day.getDayOfMonth())));
        else fill(cell, day, here);
        return cell;
    }

    private void fill(HtmlContainer cell, LocalDate day, List<Occasion> here) {
        int held = here.getFirst().held();
        int hidden = here.getFirst().together() - here.size();
        var all = state.list(day, day);
        var count = with(element("b"), "aria-hidden", "true");
        if (held > 0) count.setText(Integer.toString(held));
        var date = new Anchor(saying.link(all), time(day.toString(), Integer.toString(day.getDayOfMonth())), count);
        date.addClassName("date");
        with(with(date, "rel", "nofollow"), "aria-label", saying.t("day.all", saying.date("day", day), held));
        var list = new OrderedList();
        list.addClassName("plain");
        here.forEach(each -> list.add(Entry.brief(each, saying)));
        cell.add(date, list);
        if (hidden > 0) cell.add(Entry.more(all, saying.t("more", hidden), saying));
    }

    /** Whether something goes on around the shown days, worth a line of its own above them. */
    static HtmlContainer lasting(List<Occasion> occasions, Saying saying) {
        var list = new OrderedList();
        list.addClassName("plain");
        occasions.stream().filter(Occasion::lasting).forEach(each -> list.add(Entry.lasting(each, saying)));
        var strip = element("section", new Span(saying.t("lasting")), list);
        strip.addClassName("lasting");
        strip.setVisible(list.getChildren().findAny().isPresent());
        return strip;
    }
}
