package cn.zhongning.portal.calendar;

import cn.zhongning.portal.pages.CountyMap;
import cn.zhongning.portal.pages.MapMark;
import cn.zhongning.portal.shared.Term;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;

/** How much takes place in which town: as a map, and the same as a list for those who do not see it. */
final class TownMap extends Div {
    private final transient CalendarState state;
    private final transient Tally tally;
    private final transient Saying saying;

    TownMap(CalendarState state, Tally tally, Saying saying) {
        this.state = state;
        this.tally = tally;
        this.saying = saying;
        addClassName("towns");
        var marks = saying.site().towns().stream().map(this::mark).toList();
        add(new CountyMap(saying.site(), saying.texts(), saying.locale(), marks), list());
    }

    private MapMark mark(Term town) {
        long number = number(town);
        var name = town.label(saying.locale());
        return new MapMark(
                saying.site().map().town(town.code()).orElseThrow(),
                name,
                number == 0 ? "" : Long.toString(number),
                number,
                saying.t("town", name, number),
                number == 0 ? null : address(town));
    }

    private Component list() {
        var list = new OrderedList();
        list.addClassName("plain");
        saying.site().towns().stream()
                .sorted(Comparator.comparingLong(this::number).reversed())
                .forEach(town -> list.add(line(town)));
        var words = new Div(new H3(saying.t("towns")), list);
        long elsewhere = tally.total()
                - saying.site().towns().stream().mapToLong(this::number).sum();
        if (elsewhere > 0 && !state.wishes().containsKey(Wish.TOWN)) words.add(elsewhere(elsewhere));
        return words;
    }

    /** What is online or in no town in particular. */
    private Paragraph elsewhere(long number) {
        var elsewhere = new Paragraph(saying.t("elsewhere", number));
        elsewhere.addClassNames("small", "soft");
        return elsewhere;
    }

    private ListItem line(Term town) {
        var name = town.label(saying.locale());
        long number = number(town);
        if (number == 0) {
            var none = new ListItem(new Span(name), new Span(saying.t("town.none")));
            none.addClassName("soft");
            return none;
        }
        return new ListItem(new Anchor(address(town), new Span(name), new Span(saying.t("town.count", number))));
    }

    private String address(Term town) {
        return saying.link(state.as(View.LIST).wishing(Wish.TOWN, town.code()));
    }

    private long number(Term town) {
        return tally.of(Wish.TOWN, town.code());
    }
}
