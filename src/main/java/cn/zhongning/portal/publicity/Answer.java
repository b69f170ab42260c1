package cn.zhongning.portal.publicity;

import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The centre's answer to an objection: right or not, and why. What is typed stays where somebody else was faster. */
final class Answer extends Section {
    private final transient Texts texts;
    private final Locale locale;
    private final transient BiConsumer<Outcome, String> decide;
    private final Div trouble = new Div();
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
    private final TextArea reasons = new TextArea();

    Answer(Texts texts, Locale locale, boolean byMail, BiConsumer<Outcome, String> decide) {
        this.texts = texts;
        this.locale = locale;
        this.decide = decide;
        addClassNames("card", "decision");
        Html.with(trouble, "role", "alert");
        outcome.setLabel(text("publicity.answer.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(each -> text("publicity.answer." + each));
        outcome.setManualValidation(true);
        outcome.addValueChangeListener(change -> outcome.setInvalid(false));
        reasons.setLabel(text("publicity.answer.reasons"));
        reasons.setHelperText(text(byMail ? "publicity.answer.by-mail" : "publicity.answer.by-phone"));
        reasons.setMaxLength(Objections.REASONS);
        reasons.setManualValidation(true);
        reasons.addValueChangeListener(change -> reasons.setInvalid(false));
        reasons.setWidthFull();
        var send = new Button(text("publicity.answer.send"), click -> {
            answer();
            click.getSource().setEnabled(true);
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        add(new H2(text("publicity.answer")), trouble, outcome, reasons, send);
    }

    private void answer() {
        trouble.removeAll();
        if (outcome.getValue() == null) {
            outcome.setErrorMessage(text("publicity.error.outcome"));
            outcome.setInvalid(true);
            return;
        }
        try {
            decide.accept(outcome.getValue(), reasons.getValue());
        } catch (Refused refused) {
            tell(refused);
        }
    }

    private void tell(Refused refused) {
        var message = texts.get(locale, refused);
        if (refused.key().equals("publicity.error.reasons") || refused.key().startsWith("listings.error.")) {
            reasons.setErrorMessage(message);
            reasons.setInvalid(true);
            reasons.focus();
            return;
        }
        var note = new Div(new Paragraph(message));
        note.addClassNames("note", "bad");
        trouble.add(note);
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
