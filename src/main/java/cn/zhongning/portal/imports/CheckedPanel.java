package cn.zhongning.portal.imports;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a check has found, and the question whether to store what is good. Keeps counts only: the rows may be many. */
class CheckedPanel extends Section {
    private static final int SHOWN = 200;

    private final int good;
    private final int doubtful;
    private final transient Template template;
    private final transient Texts texts;
    private final Locale locale;
    private final Checkbox doubtfulToo = new Checkbox();
    private final Button agree = new Button();
    private final Div actions = new Div();

    CheckedPanel(
            Checked<?> checked,
            ImportDesk desk,
            Locale locale,
            Consumer<Boolean> storing,
            Download.Writer leftOut,
            Button discard,
            String until) {
        this.good = checked.good().size();
        this.doubtful = checked.doubtful().size();
        this.template = desk.template();
        this.texts = desk.texts();
        this.locale = locale;
        addClassNames("card", "stacked");
        add(new H2(getTranslation("imports.step.check")), counts(checked));
        if (!checked.ignored().isEmpty()) add(ignored(checked));
        if (!checked.bad().isEmpty()) add(mistakes(checked));
        if (!checked.doubtful().isEmpty()) add(doubts(checked));
        add(actions(storing));
        if (!checked.bad().isEmpty()) actions.add(leftOut(leftOut));
        actions.add(discard);
        var kept = new Paragraph(until);
        kept.addClassNames("soft", "small");
        add(kept);
        countAgain();
    }

    private Component counts(Checked<?> checked) {
        var counts = new Div(
                new Span(getTranslation("imports.file", checked.fileName(), checked.rows())),
                count("imports.good", checked.good().size(), "good"),
                count("imports.bad", checked.bad().size(), "bad"),
                count("imports.doubtful", checked.doubtful().size(), "warn"));
        counts.addClassName("counts");
        return counts;
    }

    private Span count(String key, int count, String kind) {
        var shown = new Span(getTranslation(key, count));
        shown.addClassName(kind);
        shown.setVisible(count > 0 || kind.equals("good"));
        return shown;
    }

    private Component ignored(Checked<?> checked) {
        var words = String.join(
                getTranslation("listings.and"),
                checked.ignored().stream().limit(10).toList());
        var ignored = new Paragraph(getTranslation("imports.ignored", words));
        ignored.addClassNames("soft", "small");
        return ignored;
    }

    private Component mistakes(Checked<?> checked) {
        var all = checked.mistakes();
        var body = element("tbody");
        all.stream().limit(SHOWN).forEach(mistake -> body.add(row(mistake)));
        var table = element("table", element("thead", head()), body);
        table.addClassNames("grid", "mistakes");
        var part = new Div(new H3(getTranslation("imports.mistakes")), table);
        if (all.size() > SHOWN) part.add(new Paragraph(getTranslation("imports.mistakes.more", all.size() - SHOWN)));
        return part;
    }

    private HtmlContainer head() {
        var head = element("tr");
        headings().forEach(text -> {
            var cell = with(element("th"), "scope", "col");
            cell.setText(text);
            head.add(cell);
        });
        return head;
    }

    private HtmlContainer row(CellMistake mistake) {
        var column = texts.get(locale, mistake.column().heading());
        var given = mistake.given().isEmpty() ? getTranslation("imports.mistakes.blank") : mistake.given();
        var cells = List.of(
                String.valueOf(mistake.row()),
                mistake.letter().isEmpty() ? column : mistake.letter() + " · " + column,
                given,
                texts.get(locale, mistake.problem()));
        var row = element("tr");
        for (int i = 0; i < cells.size(); i++) {
            var cell = with(element("td"), "data-label", headings().get(i));
            cell.setText(cells.get(i));
            row.add(cell);
        }
        return row;
    }

    private List<String> headings() {
        return Stream.of("row", "column", "given", "problem")
                .map(name -> getTranslation("imports.mistakes." + name))
                .toList();
    }

    private Component doubts(Checked<?> checked) {
        var list = element("ul");
        checked.doubtful().stream().limit(SHOWN).forEach(doubt -> {
            var line = element("li");
            line.setText(getTranslation(
                    "imports.doubt",
                    String.valueOf(doubt.row().number()),
                    doubt.row().title(),
                    template.twin(doubt, locale)));
            list.add(line);
        });
        doubtfulToo.setLabel(
                getTranslation("imports.doubts.too", checked.doubtful().size()));
        doubtfulToo.addValueChangeListener(change -> countAgain());
        return new Div(new H3(getTranslation("imports.doubts")), list, doubtfulToo);
    }

    private Component actions(Consumer<Boolean> storing) {
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        agree.setDisableOnClick(true);
        agree.addClickListener(click -> storing.accept(doubtfulToo.getValue()));
        actions.add(agree);
        actions.addClassName("hints");
        var nothing = new Paragraph(getTranslation("imports.nothing"));
        nothing.setVisible(good + doubtful == 0);
        return new Div(nothing, actions);
    }

    static Anchor leftOut(Download.Writer writer) {
        var texts = new Span();
        var link = new Anchor(
                Download.sheet(texts.getTranslation("imports.download.file"), writer),
                texts.getTranslation("imports.download"));
        link.addClassName("button");
        return link;
    }

    private void countAgain() {
        int rows = good + (doubtfulToo.getValue() ? doubtful : 0);
        agree.setText(getTranslation("imports.agree", rows));
        agree.setVisible(good + doubtful > 0);
        agree.setEnabled(rows > 0);
    }
}
