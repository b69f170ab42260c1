package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks why before something is done; what is wrong with the reason stands below it. */
final class ReasonDialog extends Dialog {
    private final transient Texts texts;
    private final Locale locale;
    private final transient Consumer<String> action;
    private final TextArea reason = new TextArea();

    /** @param key of the texts {@code .title}, {@code .what} and {@code .yes} */
    ReasonDialog(Texts texts, Locale locale, String key, Consumer<String> action) {
        this.texts = texts;
        this.locale = locale;
        this.action = action;
        setHeaderTitle(texts.get(locale, key + ".title"));
        reason.setLabel(texts.get(locale, "events.reason"));
        reason.setMaxLength(Course.REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(new Paragraph(texts.get(locale, key + ".what")), reason);
        var yes = new Button(texts.get(locale, key + ".yes"), click -> answer());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get(locale, "pages.cancel"), click -> close()), yes);
        setWidth("32rem");
    }

    static void ask(Texts texts, Locale locale, String key, Consumer<String> action) {
        new ReasonDialog(texts, locale, key, action).open();
    }

    private void answer() {
        try {
            action.accept(reason.getValue());
            close();
        } catch (Refused refused) {
            reason.setErrorMessage(texts.get(locale, refused));
            reason.setInvalid(true);
            reason.focus();
        }
    }
}
