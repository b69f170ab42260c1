package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** What the public will read, and below it what it will not, with the words that its author may want to change. */
final class Preview<L extends Listing<L, F>, F extends ListingForm> extends Dialog {
    Preview(Presentation<L, F> presentation, Texts texts, Locale locale, L listing, WordMarks words) {
        setHeaderTitle(texts.get(locale, "listings.preview.title"));
        var page = new Div(presentation.article(listing, locale));
        page.addClassName("detail");
        var hidden = new ProtectedPart(texts, locale, presentation.passages(listing.form(), locale));
        var hits = words.mark(page, true, locale);
        hits.addAll(words.mark(hidden, false, locale));
        add(words.forAuthor(hits, locale), page, hidden);
        getFooter().add(new Button(texts.get(locale, "listings.preview.close"), click -> close()));
        addClassName("preview");
        setWidth("54rem");
    }
}
