package cn.zhongning.portal.pages;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a form without script, and what was wrong with them when it was sent last. */
public final class PlainForm {
    private final String module;
    private final Map<String, Refused> wrong;
    private final Texts texts;
    private final Locale locale;

    /** @param module begins the keys of its texts; a field's name follows */
    public PlainForm(String module, Map<String, Refused> wrong, Texts texts, Locale locale) {
        this.module = module;
        this.wrong = wrong;
        this.texts = texts;
        this.locale = locale;
    }

    public Div field(String name, String type, String value, String autocomplete, int longest) {
        var field = FormField.input(name, type, text(name), value, error(name));
        FormField.input(field, "autocomplete", autocomplete);
        return FormField.input(field, "maxlength", Integer.toString(longest));
    }

    public Div phone(String value, String hint) {
        var field = field("phone", "tel", value, "tel-national", 20);
        return FormField.hint(FormField.input(field, "inputmode", "tel"), hint);
    }

    public Div email(String value) {
        return FormField.hint(field("email", "email", value, "email", 200), text("email.hint"));
    }

    /** Below several choices; nothing where none of them is wrong. */
    public Optional<Component> beneath(String name) {
        return Optional.ofNullable(error(name)).map(mistake -> {
            var message = new Span(mistake);
            message.addClassName("error");
            return message;
        });
    }

    /** Closed as long as nobody needs it. */
    public HtmlContainer folded(String key, boolean needed, Component... fields) {
        var part = details(text(key), fields);
        part.addClassName("more-fields");
        return needed ? with(part, "open", "") : part;
    }

    public boolean anyWrong(String... names) {
        return Stream.of(names).anyMatch(wrong::containsKey);
    }

    public Component summary() {
        var note = with(new Paragraph(text("wrong", wrong.size())), "role", "alert");
        note.addClassNames("note", "bad");
        return note;
    }

    /** The browser's own complaints would be in its language, not in the reader's. */
    public static HtmlContainer finished(HtmlContainer form) {
        form.addClassNames("form", "register");
        return with(form, "novalidate", "");
    }

    public @Nullable String error(String field) {
        var refused = wrong.get(field);
        return refused == null ? null : texts.get(locale, refused);
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, module + "." + key, arguments);
    }
}
