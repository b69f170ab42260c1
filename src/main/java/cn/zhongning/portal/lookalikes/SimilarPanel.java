package cn.zhongning.portal.lookalikes;

import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Below the title while somebody writes: what exists already and looks alike, why, and what to do about it. */
final class SimilarPanel<L extends Listing<L, F>, F extends ListingForm> extends Div {
    private final transient SimilarListings similar;
    private final transient ListingService<L, F> service;
    private final transient Texts texts;
    private final Locale locale;

    /** What its author called different before the portal had the listing itself. */
    private final Set<UUID> different = new HashSet<>();

    private final UnorderedList list = new UnorderedList();
    private @Nullable L listing;

    SimilarPanel(SimilarListings similar, ListingService<L, F> service, Texts texts, Locale locale) {
        this.similar = similar;
        this.service = service;
        this.texts = texts;
        this.locale = locale;
        list.addClassName("plain");
        addClassName("similar");
        getElement().setAttribute("role", "status");
    }

    /** @param written null while the portal has nothing of it */
    void look(Told told, @Nullable L written) {
        listing = written;
        removeAll();
        var found = similar.lookalikes().of(service, told, settled(written));
        if (found.isEmpty()) return;
        list.removeAll();
        found.forEach(one -> list.add(item(one)));
        add(new Paragraph(texts.get(locale, "listings.similar." + service.kind())), list);
    }

    private Set<UUID> settled(@Nullable L written) {
        if (written == null) return different;
        different.forEach(other -> similar.differences().say(written, other));
        different.clear();
        var settled = new HashSet<>(similar.differences().of(written.id()));
        settled.add(written.id());
        if (written.standing().replaces() != null)
            settled.add(written.standing().replaces());
        return settled;
    }

    private ListItem item(Lookalike one) {
        var item = new ListItem(similar.about(one, service.kind(), locale));
        var choice = new Div();
        choice.addClassName("hints");
        similar.join(one, service.kind(), locale).ifPresent(choice::add);
        var other = new Button(texts.get(locale, "listings.similar.different"), click -> {
            different.add(one.listing().id());
            settled(listing);
            item.removeFromParent();
            if (list.getComponentCount() == 0) removeAll();
        });
        choice.add(other);
        item.add(choice);
        return item;
    }
}
