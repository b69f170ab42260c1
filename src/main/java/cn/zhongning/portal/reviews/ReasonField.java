package cn.zhongning.portal.reviews;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a text goes back, with the centre's own words to pick from. */
final class ReasonField extends Div {
    private final List<ReasonTemplate> templates;
    private final Locale locale;
    private final TextArea reason = new TextArea();
    /** What stands there because of a zero and goes when the zero goes. */
    private final Set<String> prefilled = new LinkedHashSet<>();

    ReasonField(Texts texts, Locale locale, List<ReasonTemplate> templates) {
        this.templates = templates;
        this.locale = locale;
        addClassName("reason");
        reason.setLabel(texts.get(locale, "reviews.reason"));
        reason.setHelperText(texts.get(locale, "reviews.reason.hint", Reviews.REASON));
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        add(reason, picks(texts.get(locale, "reviews.templates")));
    }

    String value() {
        return reason.getValue();
    }

    void complain(String message) {
        reason.setErrorMessage(message);
        reason.setInvalid(true);
        reason.focus();
    }

    /** Says why for each zero that was given, and no longer for those that were taken back. */
    void explain(List<Criterion> zeros) {
        var wanted = templates.stream()
                .filter(template -> template.criterion() != null && zeros.contains(template.criterion()))
                .map(template -> template.text(locale))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var given = Set.copyOf(prefilled);
        given.stream().filter(text -> !wanted.contains(text)).forEach(this::drop);
        wanted.stream().filter(text -> !given.contains(text)).forEach(text -> {
            if (append(text)) prefilled.add(text);
        });
    }

    private HtmlContainer picks(String label) {
        var name = element("summary");
        name.setText(label);
        name.setId("review-templates");
        var picks = new Div();
        picks.addClassName("templates");
        with(with(picks, "role", "group"), "aria-labelledby", "review-templates");
        templates.forEach(template -> {
            var pick = new Button(template.text(locale), click -> {
                append(template.text(locale));
                reason.focus();
            });
            pick.addThemeVariants(ButtonVariant.SMALL);
            picks.add(pick);
        });
        return element("details", name, picks);
    }

    /** Adds to what stands there already: one return may have several reasons. */
    private boolean append(String text) {
        var written = reason.getValue();
        if (written.contains(text)) return false;
        reason.setValue(written.isBlank() ? text : written + "\n" + text);
        return true;
    }

    private void drop(String text) {
        prefilled.remove(text);
        reason.setValue(
                reason.getValue().replace(text, "").replaceAll("\n{2,}", "\n").strip());
    }
}
