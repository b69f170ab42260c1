package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** What the public will read, and below it what it will not. */
final class Preview<L extends Listing<L, F>, F extends ListingForm> extends Dialog {
    Preview(Presentation<L, F> presentation, Texts texts, Locale locale, L listing) {
        setHeaderTitle(texts.get(locale, "listings.preview.title"));
        var page = new Div(presentation.article(listing, locale));
        page.addClassName("detail");
        add(page, new ProtectedPart(texts, locale, presentation.passages(listing.form(), locale)));
        getFooter().add(new Button(texts.get(locale, "listings.preview.close"), click -> close()));
        addClassName("preview");
        setWidth("54rem");
    }
}
