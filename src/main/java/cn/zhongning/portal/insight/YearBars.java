package cn.zhongning.portal.insight;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.pages.Drawing;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A bar for each year beside that year's target, each the way to the contracts beneath it. No style, no script. */
final class YearBars extends HtmlContainer {
    /** Height of the drawing; the highest bar or target leaves this much of it. */
    private static final int HIGH = 100;

    private static final int ROOM = 96;

    private final Texts texts;
    private final Locale locale;
    private final long top;

    YearBars(List<Turnover.Year> years, IntFunction<String> address, Texts texts, Locale locale) {
        super("ol");
        this.texts = texts;
        this.locale = locale;
        top = Math.max(1, years.stream().mapToLong(YearBars::highest).max().orElse(1));
        addClassNames("plain", "columns");
        years.forEach(year -> add(element("li", bar(year, address.apply(year.year())))));
    }

    private static long highest(Turnover.Year year) {
        var target = year.target();
        return Math.max(
                year.registered().total().fen(),
                target == null ? 0 : target.amount().fen());
    }

    private Component bar(Turnover.Year year, String address) {
        var amount = element("b");
        amount.setText(Amount.brief(year.registered().total(), locale));
        var number = new Span(Integer.toString(year.year()));
        return new Anchor(address, amount, spoken("insight.bar.unit"), drawing(year), number, target(year.target()));
    }

    private Component target(Targets.@Nullable Target target) {
        if (target == null) return spoken("insight.bar.none");
        var key = target.interpolated() ? "insight.bar.interpolated" : "insight.bar.target";
        return spoken(key, Amount.brief(target.amount(), locale));
    }

    /** What the drawing and the legend say to who sees them: said between the words that stand there, in their order. */
    private Span spoken(String key, Object... arguments) {
        var words = new Span(texts.get(locale, key, arguments));
        words.addClassName("visually-hidden");
        return words;
    }

    private Component drawing(Turnover.Year year) {
        int high = height(year.registered().total().fen());
        var bar = "<rect x='14' width='72' y='%d' height='%d'/>".formatted(HIGH - high, high);
        var target = year.target();
        return new Drawing(100, HIGH, target == null ? bar : bar + goal(target));
    }

    private String goal(Targets.Target target) {
        int y = HIGH - height(target.amount().fen());
        var kind = target.interpolated() ? "interpolated" : "named";
        return "<line x1='2' x2='98' y1='%d' y2='%d' class='%s'/>".formatted(y, y, kind);
    }

    private int height(long fen) {
        return Math.toIntExact(Math.round((double) fen * ROOM / top));
    }
}
