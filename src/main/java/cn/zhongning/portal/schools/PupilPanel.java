package cn.zhongning.portal.schools;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The list as it was read: first the rows with a mistake, each in its cell; the others are folded away meanwhile. */
class PupilPanel extends Div {
    private final transient Texts texts;
    private final Locale locale;

    PupilPanel(List<PupilRow> rows, Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassName("pupils");
        var wrong = rows.stream().filter(row -> row.pupil() == null).toList();
        var right = rows.stream().filter(row -> row.pupil() != null).toList();
        add(new H2(text("schools.read", rows.size())));
        var told = new Paragraph(wrong.isEmpty() ? text("schools.all-right") : text("schools.wrong", wrong.size()));
        told.addClassNames("note", wrong.isEmpty() ? "good" : "bad");
        with(told, "role", wrong.isEmpty() ? "status" : "alert");
        add(told);
        if (!wrong.isEmpty()) add(table(wrong));
        if (wrong.isEmpty()) add(table(right));
        else if (!right.isEmpty()) add(details(text("schools.right", right.size()), table(right)));
    }

    private Div table(List<PupilRow> rows) {
        var body = element("tbody");
        rows.forEach(row -> body.add(row(row)));
        var table = element("table", head(), body);
        table.addClassNames("pupils");
        var scroll = with(new Div(table), "tabindex", "0");
        scroll.addClassName("scroll");
        return with(with(scroll, "role", "region"), "aria-label", text("schools.sheet"));
    }

    private HtmlContainer head() {
        var head = element("tr", cell("th", text("schools.row")));
        for (var column : PupilColumn.values()) head.add(cell("th", text(column.key())));
        return element("thead", head);
    }

    private HtmlContainer row(PupilRow row) {
        var line = element("tr", labelled(text("schools.row"), Integer.toString(row.number())));
        for (var column : PupilColumn.values()) {
            var mistake = mistake(row, column);
            var given = mistake.map(PupilRow.Mistake::given).orElseGet(() -> shown(row, column));
            var cell = labelled(text(column.key()), given);
            mistake.ifPresent(each -> {
                cell.addClassName("wrong");
                var problem = new Span(texts.get(locale, each.problem()));
                problem.addClassName("error");
                cell.add(problem);
            });
            line.add(cell);
        }
        return line;
    }

    private static String shown(PupilRow row, PupilColumn column) {
        var pupil = row.pupil();
        return column == PupilColumn.PHONE && pupil != null ? Phone.masked(pupil.phone()) : row.cell(column);
    }

    private static Optional<PupilRow.Mistake> mistake(PupilRow row, PupilColumn column) {
        return row.mistakes().stream().filter(each -> each.column() == column).findFirst();
    }

    private static HtmlContainer labelled(String label, String text) {
        return with(cell("td", text), "data-label", label);
    }

    private static HtmlContainer cell(String tag, String text) {
        return element(tag, new Span(text));
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
