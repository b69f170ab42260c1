package cn.zhongning.portal.calendar;

import cn.zhongning.portal.shared.Clocks;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** Empty days that go on: which wish stands in the way, and when there is something next. */
final class Nothing extends Div {
    private final transient Saying saying;
    private final UnorderedList ways = new UnorderedList();

    /**
     * @param others without one of the wishes
     * @param next when something like this takes place later
     */
    Nothing(CalendarState state, Map<CalendarState, String> others, Optional<Instant> next, Saying saying) {
        this.saying = saying;
        addClassName("nothing");
        ways.addClassNames("plain", "ways");
        next.map(instant -> LocalDate.ofInstant(instant, Clocks.CHINA)).ifPresent(day -> later(state, day));
        if (state.page() > 1) way(state.onFirstPage(), saying.t("nothing.first"));
        else others.forEach(this::way);
        add(new Paragraph(saying.t(state.narrowed() ? "nothing.chosen" : "nothing")));
        if (ways.getChildren().findAny().isEmpty())
            way(state.list(null, null).withoutWishes(), saying.t("nothing.all"));
        add(ways);
    }

    /** The same view of the days where it takes place. */
    private void later(CalendarState state, LocalDate day) {
        var there = switch (state.view()) {
            case MONTH -> state.inMonth(YearMonth.from(day));
            case WEEK -> state.inWeek(CalendarDates.monday(day));
            default -> state.list(day, null);
        };
        way(there, saying.t("nothing.next", saying.date("day", day)));
    }

    private void way(CalendarState state, String text) {
        ways.add(new ListItem(new Anchor(saying.link(state), text)));
    }
}
