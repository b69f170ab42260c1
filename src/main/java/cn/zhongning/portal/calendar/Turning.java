package cn.zhongning.portal.calendar;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;

/** Which days these are, how much there is, and the ways to the leaves before and after. */
final class Turning extends Div {
    private final transient CalendarState state;
    private final transient Saying saying;

    Turning(CalendarState state, long total, Saying saying) {
        this.state = state;
        this.saying = saying;
        addClassName("turning");
        var number = new Span(saying.t("total", total));
        number.addClassName("soft");
        add(new H2(saying.title(state)), number);
        if (state.view() == View.WEEK) {
            var week = new Span(saying.t("week.number", CalendarDates.number(state.shownMonday())));
            week.addClassName("soft");
            addComponentAtIndex(1, week);
        }
        if (!state.view().free()) add(turns());
    }

    private Nav turns() {
        var turns = with(new Nav(), "aria-label", saying.t("turn"));
        boolean month = state.view() == View.MONTH;
        turn(turns, month ? month(-1) : week(-1), "previous", "‹");
        var present = month
                ? state.inMonth(YearMonth.from(saying.today()))
                : state.inWeek(CalendarDates.monday(saying.today()));
        if (!present.days().equals(state.days()))
            turns.add(with(button(present, saying.t("now." + state.view())), "rel", "nofollow"));
        turn(turns, month ? month(1) : week(1), "next", "›");
        return turns;
    }

    private CalendarState month(int by) {
        return state.inMonth(state.shownMonth().plusMonths(by));
    }

    private CalendarState week(int by) {
        return state.inWeek(state.shownMonday().plusWeeks(by));
    }

    private void turn(Nav turns, CalendarState there, String key, String sign) {
        LocalDate last = there.days().last();
        if (!CalendarDates.nameable(there.days().first()) || last == null || !CalendarDates.nameable(last)) return;
        var arrow = with(element("span"), "aria-hidden", "true");
        arrow.setText(sign);
        var name = new Span(saying.t(key + "." + state.view()));
        var button = button(there, "");
        button.add(key.equals("next") ? name : arrow, key.equals("next") ? arrow : name);
        turns.add(with(button, "rel", key.equals("next") ? "next nofollow" : "prev nofollow"));
    }

    private Anchor button(CalendarState there, String text) {
        var button = new Anchor(saying.link(there), text);
        button.addClassName("button");
        return button;
    }
}
