package cn.zhongning.portal.disclosure;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** Where it is said why something did not work; whatever was typed stays where it is. */
final class Trouble extends Div {
    private final transient Texts texts;
    private final Locale locale;

    Trouble(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassNames("note", "bad");
        with(this, "role", "alert").setVisible(false);
    }

    boolean tries(Runnable action) {
        setVisible(false);
        try {
            action.run();
            return true;
        } catch (Refused refused) {
            removeAll();
            add(new Paragraph(texts.get(locale, refused)));
            setVisible(true);
            return false;
        }
    }

    /** A button that does something once, however often it is pressed. */
    Button button(String key, Runnable action, Runnable done, ButtonVariant... variants) {
        var button = new Button(texts.get(locale, key), click -> {
            if (tries(action)) done.run();
            click.getSource().setEnabled(true);
        });
        button.setDisableOnClick(true);
        button.addThemeVariants(variants);
        return button;
    }
}
