package cn.zhongning.portal.search;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** One row of a list. */
final class CardRow {
    private CardRow() {}

    static ListItem of(SearchCard card, String address, String kind, String demo) {
        var of = new Span(kind);
        of.addClassNames("kind", card.kind().name().toLowerCase(Locale.ROOT));
        var facts = new Div();
        facts.addClassName("meta");
        if (card.readiness() != null) facts.add(bars(card.readiness()));
        card.meta().forEach(fact -> facts.add(new Span(fact)));
        if (card.demo()) facts.add(new Span(demo));
        var text = new Div(of, new H3(new Anchor(address, card.title())), new Paragraph(card.summary()), facts);
        return new ListItem(text);
    }

    private static Component bars(int level) {
        var bars = with(element("span"), "role", "img");
        bars.addClassName("trl");
        with(bars, "aria-label", level + " / 9");
        for (int i = 1; i <= 9; i++) {
            var bar = element("i");
            if (i <= level) bar.addClassName("on");
            bars.add(bar);
        }
        return bars;
    }
}
