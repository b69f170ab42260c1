package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Locale;

/** Beside a public page, for its owner and for the centre: where the listing stands, and what can be done with it. */
public final class OwnerCard extends Section {
    public OwnerCard(
            ListingService<?, ?> service,
            Texts texts,
            Locale locale,
            LocalDate today,
            Listing<?, ?> listing,
            boolean owner) {
        addClassNames("card", "owner");
        var until = listing.form().expiresOn().toString();
        add(
                new H2(texts.get(locale, owner ? "listings.owner" : "listings.owner.staff")),
                new Paragraph(texts.get(
                        locale,
                        "listings.owner.stands",
                        texts.label(locale, listing.standing().stage()),
                        until)));
        Notes.of(listing, today, texts, locale).forEach(this::add);
        add(new OwnerActions(service, texts, locale, today, listing, false));
    }
}
