package cn.zhongning.portal.schools;

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

/** The whole list as it was read, each mistake in its cell. */
class PupilPanel extends Div {
    private final transient Texts texts;
    private final Locale locale;

    PupilPanel(List<PupilRow> rows, Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassName("pupils");
        long wrong = rows.stream().filter(row -> row.pupil() == null).count();
        add(new H2(text("schools.read", rows.size())));
        var told = new Paragraph(wrong == 0 ? text("schools.all-right") : text("schools.wrong", wrong));
        told.addClassNames("note", wrong == 0 ? "good" : "bad");
        with(told, "role", wrong == 0 ? "status" : "alert");
        var body = element("tbody");
        rows.forEach(row -> body.add(row(row)));
        var table = element("table", head(), body);
        table.addClassNames("pupils");
        var scroll = with(new Div(table), "tabindex", "0");
        scroll.addClassName("scroll");
        with(with(scroll, "role", "region"), "aria-label", text("schools.sheet"));
        add(told, scroll);
    }

    private HtmlContainer head() {
        var head = element("tr", cell("th", text("schools.row")));
        for (var column : PupilColumn.values()) head.add(cell("th", text(column.key())));
        return element("thead", head);
    }

    private HtmlContainer row(PupilRow row) {
        var line = element("tr", cell("td", Integer.toString(row.number())));
        for (var column : PupilColumn.values()) {
            var mistake = mistake(row, column);
            var cell = cell("td", mistake.map(PupilRow.Mistake::given).orElseGet(() -> shown(row, column)));
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

    private static HtmlContainer cell(String tag, String text) {
        return element(tag, new Span(text));
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
