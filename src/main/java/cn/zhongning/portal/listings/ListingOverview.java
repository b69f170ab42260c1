package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;

/** A listing that is before the reviewer or the public: read it, take it back, or begin a new text. */
public final class ListingOverview<L extends Listing<L, F>, F extends ListingForm> extends Div {
    public ListingOverview(Presentation<L, F> presentation, Texts texts, LocalDate today, L listing) {
        presentation.service().seen(listing);
        Notes.of(listing, today, texts, getLocale()).forEach(this::add);
        var page = new Div(presentation.article(listing, getLocale()));
        page.addClassName("detail");
        add(
                new OwnerActions(presentation.service(), texts, getLocale(), today, listing, true),
                page,
                new ProtectedPart(texts, getLocale(), presentation.passages(listing.form(), getLocale())));
    }
}
