package cn.zhongning.portal.forms;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;

/** The buttons below a form; whoever presses one that is refused is told why. */
public final class Actions extends Div {
    private final transient Texts texts;
    private final Locale locale;

    public Actions(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassName("hints");
    }

    /** The step that most people want. */
    public void main(String key, Runnable action) {
        button(key, action).addThemeVariants(ButtonVariant.PRIMARY);
    }

    public Button button(String key, Runnable action) {
        var button = new Button(texts.get(locale, key), click -> {
            guarded(action);
            click.getSource().setEnabled(true);
        });
        button.setDisableOnClick(true);
        add((Component) button);
        return button;
    }

    /** Does it and says for a moment that it is done, or why not. */
    public static void told(Texts texts, Locale locale, Runnable action, String done) {
        try {
            action.run();
            Notification.show(texts.get(locale, done));
        } catch (Refused refused) {
            Notification.show(texts.get(locale, refused));
        }
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (Mistakes mistakes) {
            mistakes.byField().values().forEach(each -> Notification.show(texts.get(locale, each)));
        } catch (Refused refused) {
            Notification.show(texts.get(locale, refused));
        }
    }
}
