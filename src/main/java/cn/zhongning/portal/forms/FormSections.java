package cn.zhongning.portal.forms;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.stream.Stream;

/** How the fields of a listing are arranged: parts under their headings, short fields beside one another. */
public final class FormSections {
    private final Texts texts;
    private final Locale locale;

    public FormSections(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** @param title key of the heading; with {@code .hint} that of the words below it, which may be empty */
    public HtmlContainer section(String title, Component... parts) {
        var legend = element("legend");
        legend.setText(texts.get(locale, title));
        var section = element("fieldset", legend);
        var hint = texts.get(locale, title + ".hint");
        if (!hint.isEmpty()) {
            var what = new Paragraph(hint);
            what.addClassName("soft");
            section.add(what);
        }
        section.add(parts);
        section.addClassName("part");
        return section;
    }

    public static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    public static void require(HasValue<?, ?>... fields) {
        Stream.of(fields).forEach(field -> field.setRequiredIndicatorVisible(true));
    }
}
