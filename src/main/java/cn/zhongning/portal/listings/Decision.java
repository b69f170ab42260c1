package cn.zhongning.portal.listings;

import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Consumer;

/** The reviewer's two answers: publish it, or send it back with a reason. */
final class Decision extends Section {
    private static final int REASONS = 5;

    private final transient Texts texts;
    private final Locale locale;
    private final transient Runnable done;
    private final Div trouble = new Div();
    private final TextArea reason = new TextArea();

    Decision(Texts texts, Locale locale, Runnable approve, Consumer<String> giveBack, Runnable done) {
        this.texts = texts;
        this.locale = locale;
        this.done = done;
        addClassNames("card", "decision");
        var yes = button("listings.review.approve", approve);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        reason.setLabel(text("listings.review.reason"));
        reason.setHelperText(text("listings.review.reason.hint", ListingService.REASON));
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setManualValidation(true);
        reason.setWidthFull();
        var no = button("listings.review.give-back", () -> giveBack.accept(reason()));
        add(new H2(text("listings.review.decision")), trouble, yes, templates(), reason, no);
        Html.with(trouble, "role", "alert");
    }

    private Div templates() {
        var templates = new Div();
        templates.addClassName("templates");
        for (int i = 1; i <= REASONS; i++) {
            var template = text("listings.review.reason." + i);
            var pick = new Button(template, click -> pick(template));
            pick.addThemeVariants(ButtonVariant.SMALL);
            templates.add(pick);
        }
        return templates;
    }

    /** Adds to what stands there already: one return may have several reasons. */
    private void pick(String template) {
        var written = reason.getValue();
        if (!written.contains(template)) reason.setValue(written.isBlank() ? template : written + "\n" + template);
        reason.setInvalid(false);
        reason.focus();
    }

    private String reason() {
        ListingForm.limit(reason.getValue(), ListingService.REASON);
        return reason.getValue();
    }

    private Button button(String label, Runnable decision) {
        var button = new Button(text(label), click -> {
            decide(decision);
            click.getSource().setEnabled(true);
        });
        button.setDisableOnClick(true);
        return button;
    }

    private void decide(Runnable decision) {
        trouble.removeAll();
        reason.setInvalid(false);
        try {
            decision.run();
        } catch (Refused refused) {
            tell(refused);
            return;
        }
        done.run();
    }

    private void tell(Refused refused) {
        var message = texts.get(locale, refused);
        boolean ofReason = refused.key().equals("listings.error.reason")
                || refused.key().equals("listings.error.long")
                || refused.key().equals("listings.error.characters");
        if (ofReason) {
            reason.setErrorMessage(message);
            reason.setInvalid(true);
            reason.focus();
        } else {
            trouble.add(Notes.note("bad", message));
        }
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
