package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;

/** Somebody was faster: what they stored beside what was typed here, and the writer says which one stays. */
final class ContractConflict extends Div {
    ContractConflict(Texts texts, Locale locale, Map<String, String[]> differences, Runnable keep, Runnable take) {
        var note = new Div(new Paragraph(texts.get(locale, "contracts.conflict")));
        note.addClassNames("note", "bad");
        with(note, "role", "alert");
        var comparison = new Div();
        comparison.addClassName("comparison");
        differences.forEach((label, both) -> {
            var heading = element("h3");
            heading.setText(label);
            var sides = new Div(
                    side(texts.get(locale, "contracts.conflict.stored"), both[0]),
                    side(texts.get(locale, "contracts.conflict.typed"), both[1]));
            sides.addClassName("sides");
            comparison.add(new Div(heading, sides));
        });
        var mine = new Button(texts.get(locale, "contracts.conflict.keep"), click -> keep.run());
        mine.addThemeVariants(ButtonVariant.PRIMARY);
        mine.setDisableOnClick(true);
        var theirs = new Button(texts.get(locale, "contracts.conflict.take"), click -> take.run());
        theirs.setDisableOnClick(true);
        var choice = new Div(mine, theirs);
        choice.addClassName("hints");
        addClassName("conflict");
        add(note, comparison, choice);
    }

    private static HtmlContainer side(String whose, String value) {
        var name = new Span(whose);
        name.addClassNames("small", "soft");
        var side = element("section", name);
        value.lines().forEach(line -> side.add(new Paragraph(line)));
        return side;
    }
}
