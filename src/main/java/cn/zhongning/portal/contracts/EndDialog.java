package cn.zhongning.portal.contracts;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;

/** The centre records that a contract comes to nothing, and why. */
final class EndDialog extends Dialog {
    EndDialog(Contracts contracts, Texts texts, Locale locale, Contract contract, Runnable changed) {
        var reason = new TextArea(texts.get(locale, "contracts.end.reason"));
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(Contracts.REASON);
        reason.setWidthFull();
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        setHeaderTitle(texts.get(locale, "contracts.end"));
        add(new Paragraph(texts.get(locale, "contracts.end.what")), reason);
        var end = new Button(texts.get(locale, "contracts.end"), click -> {
            try {
                contracts.end(contract.id(), contract.version(), reason.getValue());
                close();
                changed.run();
            } catch (Mistakes mistakes) {
                say(
                        reason,
                        texts.get(locale, mistakes.byField().values().iterator().next()));
            } catch (Refused refused) {
                say(reason, texts.get(locale, refused));
            }
        });
        end.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(texts.get(locale, "pages.cancel"), click -> close()), end);
    }

    private static void say(TextArea reason, String mistake) {
        reason.setErrorMessage(mistake);
        reason.setInvalid(true);
        reason.focus();
    }
}
