package cn.zhongning.portal.insight;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.contracts.Amounts;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The chart's figures, exact, beneath it. */
final class YearTable extends Div {
    private static final List<String> COLUMNS =
            List.of("year", "contracts", "total", "technology", "target", "reached");

    private final Texts texts;
    private final Locale locale;

    YearTable(List<Turnover.Year> years, Texts texts, Locale locale, UnaryOperator<String> link) {
        this.texts = texts;
        this.locale = locale;
        addClassName("wide");
        var head = element("tr");
        COLUMNS.forEach(column -> head.add(heading(column)));
        var body = element("tbody");
        years.forEach(year -> body.add(row(year, link)));
        var table = element("table", element("thead", head), body);
        table.addClassNames("grid", "labelled");
        add(table);
    }

    private HtmlContainer row(Turnover.Year year, UnaryOperator<String> link) {
        var number = Integer.toString(year.year());
        var target = year.target();
        var first =
                with(element("th", new Anchor(link.apply(SliceTable.list("year=" + number)), number)), "scope", "row");
        return element(
                "tr",
                with(first, "data-label", label("year")),
                cell("contracts", Long.toString(year.registered().contracts())),
                cell("total", Amounts.wan(year.registered().total().fen())),
                cell("technology", Amounts.wan(year.registered().technology().fen())),
                cell("target", target == null ? texts.get(locale, "insight.no-target") : said(target)),
                cell("reached", target == null ? "" : reached(year, target)));
    }

    private String said(Targets.Target target) {
        var amount = Amounts.wan(target.amount().fen());
        return target.interpolated() ? texts.get(locale, "insight.interpolated", amount) : amount;
    }

    private static String reached(Turnover.Year year, Targets.Target target) {
        return "%.1f%%"
                .formatted(100.0
                        * year.registered().total().fen()
                        / target.amount().fen());
    }

    private HtmlContainer heading(String column) {
        var heading = with(element("th"), "scope", "col");
        heading.setText(label(column));
        if (!column.equals("year")) heading.addClassName("number");
        return heading;
    }

    /** On a phone the column's name stands before each cell. */
    private HtmlContainer cell(String column, String text) {
        var cell = with(element("td"), "data-label", label(column));
        cell.setText(text);
        cell.addClassName("number");
        return cell;
    }

    private String label(String column) {
        return texts.get(locale, "insight.column." + column);
    }
}
