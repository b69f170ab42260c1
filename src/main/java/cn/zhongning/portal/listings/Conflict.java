package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** Two windows wrote on one listing: both texts are shown, and the writer says which one stays. */
final class Conflict<L extends Listing<L, F>, F extends ListingForm> extends Div {
    Conflict(
            Presentation<L, F> presentation,
            Texts texts,
            Locale locale,
            L stored,
            F mine,
            Runnable keep,
            Runnable take) {
        var when = Moments.say(stored.standing().updatedAt(), locale);
        var keepMine = new Button(texts.get(locale, "listings.conflict.mine"), click -> keep.run());
        keepMine.addThemeVariants(ButtonVariant.PRIMARY);
        keepMine.setDisableOnClick(true);
        var takeOther = new Button(texts.get(locale, "listings.conflict.other"), click -> take.run());
        takeOther.setDisableOnClick(true);
        var choice = new Div(keepMine, takeOther);
        choice.addClassName("hints");
        add(
                Notes.note("bad", texts.get(locale, "listings.conflict", when)),
                new Comparison(
                        texts,
                        locale,
                        Comparison.Names.CONFLICT,
                        presentation.passages(stored.form(), locale),
                        presentation.passages(mine, locale)),
                choice);
        addClassName("conflict");
    }
}
