package cn.zhongning.portal.forms;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks why before something is done; what is wrong with the reason stands below it, and it is done once. */
public final class ReasonDialog extends Dialog {
    private final transient Texts texts;
    private final Locale locale;
    private final TextArea reason = new TextArea();

    /**
     * @param key of the texts {@code .title}, {@code .what}, which says who reads it, and {@code .yes}
     * @param most so many characters
     * @param facts what title and what may name
     */
    public static void ask(Texts texts, Locale locale, String key, int most, Consumer<String> action, Object... facts) {
        new ReasonDialog(texts, locale, key, most, action, facts).open();
    }

    private ReasonDialog(Texts texts, Locale locale, String key, int most, Consumer<String> action, Object... facts) {
        this.texts = texts;
        this.locale = locale;
        setHeaderTitle(texts.get(locale, key + ".title", facts));
        reason.setLabel(texts.get(locale, "pages.reason"));
        reason.setMaxLength(most);
        reason.setManualValidation(true);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        reason.setWidthFull();
        add(new Paragraph(texts.get(locale, key + ".what", facts)), reason);
        var yes = new Button(texts.get(locale, key + ".yes"), click -> {
            answer(action);
            click.getSource().setEnabled(true);
        });
        yes.setDisableOnClick(true);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get(locale, "pages.close"), click -> close()), yes);
        setWidth("32rem");
    }

    private void answer(Consumer<String> action) {
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
