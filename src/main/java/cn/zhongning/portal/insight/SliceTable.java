package cn.zhongning.portal.insight;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.contracts.Amounts;
import cn.zhongning.portal.pages.Drawing;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A year's turnover in parts: chart and table in one, each line the way to its contracts. */
final class SliceTable extends Div {
    private static final int LONG = 100;

    private final Texts texts;
    private final Locale locale;

    /** @param query what distinguishes this part's contracts, as in {@code kind=SERVICE} */
    record Row(String label, String query, Slice slice) {}

    /** Address of the contracts beneath a figure. */
    static String list(String query) {
        return "/targets/contracts" + (query.isEmpty() ? "" : "?" + query);
    }

    SliceTable(String title, int year, List<Row> rows, Texts texts, Locale locale, UnaryOperator<String> link) {
        this.texts = texts;
        this.locale = locale;
        add(new H3(title));
        if (rows.stream().allMatch(row -> row.slice().contracts() == 0)) {
            add(new Paragraph(texts.get(locale, "insight.nothing")));
            return;
        }
        long most =
                rows.stream().mapToLong(row -> row.slice().total().fen()).max().orElse(1);
        var body = element("tbody");
        rows.forEach(row -> body.add(line(row, year, Math.max(1, most), link)));
        var table = element("table", element("caption", new Text(title)), head(), body);
        table.addClassName("parts");
        add(table);
    }

    private HtmlContainer head() {
        var head = element("tr");
        List.of("part", "bar", "contracts", "total").forEach(name -> {
            var cell = with(element("th"), "scope", "col");
            if (!name.equals("bar")) cell.setText(texts.get(locale, "insight.column." + name));
            head.add(cell);
        });
        return element("thead", head);
    }

    private HtmlContainer line(Row row, int year, long most, UnaryOperator<String> link) {
        var name = new Anchor(link.apply(list("year=" + year + "&" + row.query())), row.label());
        var count = element("td");
        count.setText(Long.toString(row.slice().contracts()));
        var total = element("td");
        total.setText(Amounts.wan(row.slice().total().fen()));
        count.addClassName("number");
        total.addClassName("number");
        var bar = element("td", bar(row.slice().total().fen(), most));
        bar.addClassName("bar");
        return element("tr", with(element("th", name), "scope", "row"), bar, count, total);
    }

    private static Component bar(long fen, long most) {
        var width = Math.max(fen > 0 ? 1 : 0, Math.round((double) fen * LONG / most));
        return new Drawing(LONG, 1, "<rect width='%d' height='1'/>".formatted(width));
    }
}
