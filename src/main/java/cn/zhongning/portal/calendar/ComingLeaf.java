package cn.zhongning.portal.calendar;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Clocks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.format.TextStyle;

/** An occasion as a leaf torn off a calendar. */
final class ComingLeaf extends Anchor {
    ComingLeaf(Occasion occasion, Saying saying) {
        super(saying.link(occasion.address()));
        addClassName("day");
        var when = occasion.lasting() ? saying.span(occasion) : saying.hour(occasion.startsAt());
        var facts = new Div(
                new Span(when + " · " + occasion.venue()),
                element("br"),
                new Span(saying.label(occasion.kind()) + (occasion.demo() ? " · " + saying.t("demo") : "")));
        facts.addClassNames("small", "soft");
        add(leaf(occasion, saying), new Div(new H3(occasion.title()), facts));
    }

    /** Of what runs already, the day on which it can be seen next. */
    private static Component leaf(Occasion occasion, Saying saying) {
        boolean running = occasion.startsAt().isBefore(saying.now());
        var when = (running ? saying.now() : occasion.startsAt()).atZone(Clocks.CHINA);
        var day = element("b");
        day.setText(Integer.toString(when.getDayOfMonth()));
        var month = when.getMonth().getDisplayName(TextStyle.SHORT, saying.locale());
        var weekday = when.getDayOfWeek().getDisplayName(TextStyle.SHORT, saying.locale());
        var leaf = with(element("time"), "datetime", when.toLocalDate().toString());
        leaf.add(day, new Span(month), element("br"), new Span(weekday));
        return leaf;
    }
}
