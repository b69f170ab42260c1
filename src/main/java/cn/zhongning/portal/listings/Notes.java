package cn.zhongning.portal.listings;

import static cn.zhongning.portal.pages.Html.note;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What its owner should know about where a listing stands, said above it. */
final class Notes {
    private Notes() {}

    static List<Div> of(Listing<?, ?> listing, LocalDate today, Texts texts, Locale locale) {
        var notes = new ArrayList<Div>();
        var standing = listing.standing();
        var reason = standing.returnReason();
        if (reason != null) notes.add(note("bad", texts.get(locale, "listings.note.returned"), reason));
        if (standing.replaces() != null) notes.add(note("", texts.get(locale, "listings.note.revision")));
        if (standing.stage() == Stage.SUBMITTED) notes.add(note("", texts.get(locale, "listings.note.submitted")));
        if (standing.stage() == Stage.WITHDRAWN) notes.add(note("", texts.get(locale, "listings.note.withdrawn")));
        boolean over = listing.form().expiresOn().isBefore(today);
        var day = listing.form().expiresOn().toString();
        if (Renewal.due(listing, today)) {
            notes.add(note(
                    over ? "bad" : "", texts.get(locale, over ? "listings.renew.over" : "listings.renew.due", day)));
        } else if (over) {
            notes.add(note("bad", texts.get(locale, "listings.note.expired", day)));
        }
        return notes;
    }
}
