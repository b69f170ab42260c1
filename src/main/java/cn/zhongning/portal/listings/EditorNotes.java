package cn.zhongning.portal.listings;

import static cn.zhongning.portal.pages.Html.note;

import cn.zhongning.portal.forms.Comparison;
import cn.zhongning.portal.forms.Conflict;
import cn.zhongning.portal.forms.Restoration;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands above the form: where the listing stands, and what came in between. */
final class EditorNotes<L extends Listing<L, F>, F extends ListingForm> extends Div {
    private final transient Presentation<L, F> presentation;
    private final transient Texts texts;
    private final Locale locale;
    private final LocalDate today;

    EditorNotes(Presentation<L, F> presentation, Texts texts, Locale locale, LocalDate today) {
        this.presentation = presentation;
        this.texts = texts;
        this.locale = locale;
        this.today = today;
    }

    void standing(@Nullable L listing) {
        removeAll();
        if (listing == null) return;
        Notes.of(listing, today, texts, locale).forEach(this::add);
        var replaced = listing.standing().replaces();
        if (replaced == null) return;
        var published = presentation.service().mine(replaced);
        add(new Comparison(
                texts,
                locale,
                Comparison.Names.REVISION,
                presentation.passages(published.form(), locale),
                presentation.passages(listing.form(), locale)));
    }

    void trouble(String key, Object... arguments) {
        removeAll();
        var note = note("bad", texts.get(locale, key, arguments));
        add(Html.with(note, "role", "alert"));
        note.scrollIntoView();
    }

    void conflict(L stored, F mine, Runnable keep, Runnable take) {
        removeAll();
        add(new Conflict(
                texts,
                locale,
                stored.standing().updatedAt(),
                presentation.passages(stored.form(), locale),
                presentation.passages(mine, locale),
                keep,
                take));
    }

    void restoration(Instant at, Runnable restore, Runnable drop) {
        addComponentAsFirst(new Restoration(texts, locale, at, restore, drop));
    }
}
