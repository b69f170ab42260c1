package cn.zhongning.portal.results;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.listings.ListingArticle;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/** What is seen rather than read on a result's page: how far it is, what protects it, how it looks. */
final class ResultFigures {
    private static final int LEVELS = 9;

    private final Texts texts;
    private final Locale locale;

    ResultFigures(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** Nine bars, so many of them full, and what the level means. */
    Component readiness(ResultForm form) {
        int level = Objects.requireNonNull(form.readiness());
        var told = texts.get(locale, "results.readiness.level", level);
        var bars = with(with(element("span"), "role", "img"), "aria-label", told);
        bars.addClassName("trl");
        IntStream.rangeClosed(1, LEVELS).forEach(step -> {
            var bar = element("i");
            if (step <= level) bar.addClassName("on");
            bars.add(bar);
        });
        var scale = form.readinessScale();
        var about = new Div(texts.get(locale, "results.level." + level)
                + (scale == null ? "" : texts.get(locale, "results.by-scale", texts.label(locale, scale))));
        about.addClassNames("soft", "small");
        return new Div(bars, new Span(" " + told), about);
    }

    void addRights(ListingArticle article, IntellectualProperty property) {
        var head = element("tr");
        for (var name : List.of("kind", "number", "status")) {
            head.add(cell("th", texts.get(locale, "results.right." + name)));
        }
        var body = element("tbody");
        property.rights()
                .forEach(right -> body.add(element(
                        "tr",
                        cell("td", texts.label(locale, right.kind())),
                        cell("td", right.number()),
                        cell("td", texts.label(locale, right.status())))));
        var table = element("table", element("thead", head), body);
        table.addClassNames("grid", "rights");
        article.add(new H2(texts.get(locale, "results.intellectual-property")), table);
    }

    private static HtmlContainer cell(String tag, String text) {
        var cell = element(tag);
        cell.setText(text);
        return tag.equals("th") ? with(cell, "scope", "col") : cell;
    }
}
