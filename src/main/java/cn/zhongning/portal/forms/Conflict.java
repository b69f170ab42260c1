package cn.zhongning.portal.forms;

import static cn.zhongning.portal.pages.Html.note;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Two windows wrote on one thing: both texts are shown, and the writer says which one stays. */
public final class Conflict extends Div {
    /**
     * @param at when the other one was stored
     * @param keep stores what was typed here instead of it
     * @param take shows it in the fields instead of what was typed
     */
    public Conflict(
            Texts texts,
            Locale locale,
            Instant at,
            List<Passage> stored,
            List<Passage> mine,
            Runnable keep,
            Runnable take) {
        var keepMine = new Button(texts.get(locale, "listings.conflict.mine"), click -> keep.run());
        keepMine.addThemeVariants(ButtonVariant.PRIMARY);
        keepMine.setDisableOnClick(true);
        var takeOther = new Button(texts.get(locale, "listings.conflict.other"), click -> take.run());
        takeOther.setDisableOnClick(true);
        var choice = new Div(keepMine, takeOther);
        choice.addClassName("hints");
        add(
                note("bad", texts.get(locale, "listings.conflict", Moments.say(at, locale))),
                new Comparison(texts, locale, Comparison.Names.CONFLICT, stored, mine),
                choice);
        addClassName("conflict");
    }
}
