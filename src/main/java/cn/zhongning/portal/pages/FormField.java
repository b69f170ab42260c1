package cn.zhongning.portal.pages;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A labelled field of a public form, with its hint and what is wrong with it; works without script. */
public final class FormField {
    private FormField() {}

    public static Div input(String name, String type, String label, String value, @Nullable String error) {
        var input = with(with(element("input"), "type", type), "value", value);
        return field(name, label, input, error);
    }

    public static Div select(
            String name, String label, Map<String, String> options, String chosen, @Nullable String error) {
        var select = element("select");
        options.forEach((value, text) -> {
            var option = with(element("option"), "value", value);
            option.setText(text);
            if (value.equals(chosen)) with(option, "selected", "");
            select.add(option);
        });
        return field(name, label, select, error);
    }

    /**
     * A file to choose; the form around it has to be sent as multipart/form-data.
     *
     * @param accept what the browser offers first, such as {@code .pdf,image/png}
     */
    public static Div file(String name, String accept, String label, @Nullable String error) {
        return field(name, label, with(with(element("input"), "type", "file"), "accept", accept), error);
    }

    /** Several lines of text. */
    public static Div area(String name, String label, int rows, String value, @Nullable String error) {
        var area = with(element("textarea"), "rows", Integer.toString(rows));
        area.setText(value);
        return field(name, label, area, error);
    }

    /** A box to tick, with its words behind it. */
    public static Div box(String name, String value, String text, boolean ticked, @Nullable String error) {
        var box = with(with(with(element("input"), "type", "checkbox"), "name", name), "value", value);
        if (ticked) with(box, "checked", "");
        var label = element("label", box);
        label.add(" " + text);
        label.addClassName("check");
        var field = new Div(label);
        field.addClassName("field");
        if (error != null) complain(field, box, name, error);
        return field;
    }

    /** Adds a line that says what is expected. */
    public static Div hint(Div field, String text) {
        var hint = new Span(text);
        hint.addClassName("hint");
        field.addComponentAtIndex(1, hint);
        return field;
    }

    /** Attributes of the input itself: autocomplete, inputmode, maxlength. */
    public static Div input(Div field, String attribute, String value) {
        field.getElement()
                .getChildren()
                .filter(child -> child.hasAttribute("name"))
                .forEach(input -> input.setAttribute(attribute, value));
        return field;
    }

    private static Div field(String name, String label, HtmlContainer input, @Nullable String error) {
        var id = "f-" + name;
        with(with(input, "id", id), "name", name);
        var caption = with(element("label"), "for", id);
        caption.setText(label);
        var field = new Div(caption, input);
        field.addClassName("field");
        if (error != null) complain(field, input, id, error);
        return field;
    }

    /** Of several with the mark the browser leads its reader to the first. */
    private static void complain(Div field, HtmlContainer input, String id, String error) {
        field.addClassName("wrong");
        var message = with(new Span(error), "id", id + "-error");
        message.addClassName("error");
        field.add(message);
        with(with(with(input, "aria-invalid", "true"), "aria-describedby", id + "-error"), "autofocus", "");
    }
}
