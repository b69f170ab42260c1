package cn.zhongning.portal.reports;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import java.util.List;
import java.util.Locale;

/** An event's people by session, and all of them together. */
final class NumbersTable extends HtmlContainer {
    private final List<NumbersColumn> columns;
    private final Texts texts;
    private final Locale locale;

    NumbersTable(Numbers.Table numbers, Texts texts, Locale locale) {
        super("table");
        this.texts = texts;
        this.locale = locale;
        columns = NumbersColumn.shown(numbers);
        addClassNames("grid", "labelled", "numbers");
        var head = element("tr", heading(texts.get(locale, "reports.session")));
        columns.forEach(column -> {
            var heading = heading(label(column));
            heading.addClassName("number");
            head.add(heading);
        });
        var body = element("tbody");
        numbers.lines().forEach(line -> body.add(row(line)));
        add(element("caption", new Text(texts.get(locale, "reports.numbers"))), element("thead", head), body);
        if (numbers.lines().size() > 1) add(element("tfoot", sums(numbers)));
    }

    private HtmlContainer row(Numbers.Line line) {
        var session = line.session();
        var row = element("tr", first(EventTimes.span(session.startsAt(), session.endsAt(), locale)));
        columns.forEach(column -> row.add(cell(column, column.of(line))));
        return row;
    }

    private HtmlContainer sums(Numbers.Table numbers) {
        var row = element("tr", first(texts.get(locale, "reports.all")));
        columns.forEach(column -> row.add(cell(column, Integer.toString(numbers.sum(column::number)))));
        return row;
    }

    private HtmlContainer first(String text) {
        return with(
                with(element("th", new Text(text)), "scope", "row"),
                "data-label",
                texts.get(locale, "reports.session"));
    }

    private HtmlContainer cell(NumbersColumn column, String number) {
        var cell = with(element("td", new Text(number)), "data-label", label(column));
        cell.addClassName("number");
        return cell;
    }

    private HtmlContainer heading(String text) {
        return with(element("th", new Text(text)), "scope", "col");
    }

    private String label(NumbersColumn column) {
        return texts.label(locale, column);
    }
}
