package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.Consumer;

/** A text to be said with what one does: a reason, an agreement. What is wrong with it stands beside it. */
final class Saying extends Div {
    private final transient Texts texts;
    private final Locale locale;
    private final int most;
    private final TextArea area = new TextArea();
    private final Div buttons = new Div();

    /** @param key of the label; {@code key.hint} names the limit */
    Saying(Texts texts, Locale locale, String key, int most) {
        this.texts = texts;
        this.locale = locale;
        this.most = most;
        area.setLabel(texts.get(locale, key));
        area.setHelperText(texts.get(locale, key + ".hint", most));
        area.setManualValidation(true);
        area.addValueChangeListener(change -> area.setInvalid(false));
        area.setWidthFull();
        buttons.addClassName("hints");
        addClassName("saying");
        add(area, buttons);
    }

    Saying begin(String text) {
        area.setValue(text);
        return this;
    }

    /** A button that does something with the text, and tells what was refused. */
    Saying button(String key, Consumer<String> action, Runnable done, ButtonVariant... variants) {
        var button = new Button(texts.get(locale, key), click -> {
            if (accepted(action)) done.run();
            click.getSource().setEnabled(true);
        });
        button.setDisableOnClick(true);
        button.addThemeVariants(variants);
        buttons.add(button);
        return this;
    }

    private boolean accepted(Consumer<String> action) {
        area.setInvalid(false);
        try {
            Limits.limit(area.getValue(), most);
            action.accept(area.getValue());
            return true;
        } catch (Refused refused) {
            area.setErrorMessage(texts.get(locale, refused));
            area.setInvalid(true);
            area.focus();
            return false;
        }
    }
}
