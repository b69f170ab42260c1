package cn.zhongning.portal.talks;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.deals.DealRow;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Deals as a list: what about, between whom, how far, and for whom it waits. */
@Component
class DealRows {
    private final TurnWords turns;
    private final Texts texts;

    DealRows(TurnWords turns, Texts texts) {
        this.turns = turns;
        this.texts = texts;
    }

    UnorderedList of(List<DealRow> deals, Locale locale) {
        var rows =
                new UnorderedList(deals.stream().map(deal -> row(deal, locale)).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain", "deals");
        return rows;
    }

    private ListItem row(DealRow deal, Locale locale) {
        var of = new Span(texts.label(locale, deal.kind()));
        of.addClassNames("kind", Named.code(deal.kind()));
        var meta = new Div(
                new Span(texts.get(locale, "talks.between", deal.owner(), deal.asker())),
                new Span(texts.get(locale, "talks.moved", Moments.say(deal.movedAt(), locale))));
        var client = deal.client();
        if (client != null) meta.add(new Span(texts.get(locale, "talks.row.for", client)));
        if (deal.demo()) meta.add(new Span(texts.get(locale, "listings.demo")));
        meta.addClassName("meta");
        var about = new Div(of, new H3(new Anchor("/desk/deals/" + deal.id(), deal.title())), meta);
        var stage = element("b");
        stage.setText(texts.label(locale, deal.stage()));
        var side = new Div(stage);
        if (deal.turn() != null) {
            side.add(turns.of(deal.stage(), deal.turn(), deal.turnSince(), deal.side(), locale));
        }
        side.addClassName("side");
        return new ListItem(about, side);
    }
}
