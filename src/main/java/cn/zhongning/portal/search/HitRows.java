package cn.zhongning.portal.search;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds as a list. */
final class HitRows {
    private final SearchState state;
    private final Wording wording;

    private HitRows(SearchState state, Wording wording) {
        this.state = state;
        this.wording = wording;
    }

    static UnorderedList of(List<SearchHit> hits, SearchState state, Wording wording) {
        var rows = new HitRows(state, wording);
        var list = new UnorderedList();
        list.addClassNames("plain", "rows");
        hits.forEach(hit -> list.add(rows.row(hit)));
        return list;
    }

    private ListItem row(SearchHit hit) {
        var card = hit.card();
        var kind = new Span(wording.label(card.kind()));
        kind.addClassNames("kind", Named.code(card.kind()));
        var title = new Anchor(wording.link(card.address()));
        mark(title, hit.title());
        var extract = new Paragraph();
        mark(extract, hit.extract());
        return new ListItem(new Div(kind, new H3(title), extract, facts(card)), side(card));
    }

    private Div facts(SearchCard card) {
        var facts = new Div();
        facts.addClassName("meta");
        if (card.readiness() != null) facts.add(bars(card.readiness()));
        card.meta().forEach(fact -> facts.add(new Span(fact)));
        if (card.demo()) facts.add(new Span(wording.t("search.demo")));
        return facts;
    }

    private Component bars(int level) {
        var bars = with(with(element("span"), "role", "img"), "aria-label", wording.t("search.level", level));
        bars.addClassName("trl");
        for (int i = 1; i <= FacetCounts.LEVELS; i++) {
            var bar = element("i");
            if (i <= level) bar.addClassName("on");
            bars.add(bar);
        }
        return bars;
    }

    /** The day of an event is what people look for; when anything else was published is a remark. */
    private Div side(SearchCard card) {
        var side = new Div();
        side.addClassNames("side", Named.code(card.kind()));
        if (card.kind() == Kind.EVENT) {
            var day = element("b");
            day.setText(day(card.date(), "search.day"));
            side.add(day, time(card.date(), "search.weekday"));
        } else {
            side.add(time(card.date(), "search.published"));
        }
        if (card.kind() == Kind.RESULT) side.add(comparison(card));
        return side;
    }

    private Div comparison(SearchCard card) {
        if (state.compared().contains(card.id())) return new Div(wording.t("search.compare.in"));
        var link = new Anchor(wording.link(state.comparison(Stream.of(card.id()))), wording.t("search.compare"));
        with(link, "aria-label", wording.t("search.compare") + " · " + card.title());
        return new Div(with(link, "rel", "nofollow"));
    }

    private Component time(Instant instant, String pattern) {
        return Html.time(instant.atZone(Clocks.CHINA).toLocalDate().toString(), day(instant, pattern));
    }

    private String day(Instant instant, String pattern) {
        var locale = Texts.chinese(wording.locale()) ? Locale.CHINA : Locale.UK;
        return DateTimeFormatter.ofPattern(wording.t(pattern), locale)
                .withZone(Clocks.CHINA)
                .format(instant);
    }

    private static void mark(HasComponents target, Marked text) {
        for (var piece : text.pieces()) {
            target.add(piece.marked() ? marked(piece.text()) : new Text(piece.text()));
        }
    }

    private static Component marked(String text) {
        var mark = element("mark");
        mark.setText(text);
        return mark;
    }
}
