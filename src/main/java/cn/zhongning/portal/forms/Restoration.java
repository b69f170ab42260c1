package cn.zhongning.portal.forms;

import static cn.zhongning.portal.pages.Html.note;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.Locale;

/** This browser has something that the portal never got. */
public final class Restoration extends Div {
    public Restoration(Texts texts, Locale locale, Instant at, Runnable restore, Runnable drop) {
        var back = new Button(texts.get(locale, "listings.restore"), click -> {
            restore.run();
            removeFromParent();
        });
        back.addThemeVariants(ButtonVariant.PRIMARY);
        var away = new Button(texts.get(locale, "listings.restore.no"), click -> {
            drop.run();
            removeFromParent();
        });
        var choice = new Div(back, away);
        choice.addClassName("hints");
        add(note("", texts.get(locale, "listings.restore.what", Moments.say(at, locale))), choice);
    }
}
