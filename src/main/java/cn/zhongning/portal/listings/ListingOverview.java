package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;

/** A listing that is before the reviewer or the public: read it, take it back, or begin a new text. */
public final class ListingOverview<L extends Listing<L, F>, F extends ListingForm> extends Div {
    private final transient ListingService<L, F> service;
    private final transient Texts texts;
    private final transient L listing;

    public ListingOverview(Presentation<L, F> presentation, Texts texts, LocalDate today, L listing, boolean owner) {
        this.service = presentation.service();
        this.texts = texts;
        this.listing = listing;
        Notes.of(listing, today, texts, getLocale()).forEach(this::add);
        var page = new Div(presentation.article(listing, getLocale()));
        page.addClassName("detail");
        add(actions(today, owner), page);
        add(new ProtectedPart(texts, getLocale(), presentation.passages(listing.form(), getLocale())));
    }

    private Div actions(LocalDate today, boolean owner) {
        var actions = new Div();
        actions.addClassName("hints");
        if (listing.standing().stage() == Stage.SUBMITTED) actions.add(button("listings.take-back", this::takeBack));
        if (listing.standing().stage() != Stage.PUBLISHED) return actions;
        if (owner) {
            var revise = button(begun() ? "listings.revise.go-on" : "listings.revise", this::revise);
            revise.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(revise);
        }
        if (listing.visibleOn(today)) {
            var open = new Anchor(service.kind().address(listing.id()), text("listings.public-page"));
            open.addClassName("button");
            actions.add(open);
        }
        actions.add(button("listings.withdraw", () -> Ask.of(texts, getLocale(), "listings.withdraw", this::withdraw)));
        return actions;
    }

    private boolean begun() {
        return service.revision(listing.id()).isPresent();
    }

    private Button button(String text, Runnable action) {
        return new Button(text(text), click -> action.run());
    }

    private void takeBack() {
        service.withdraw(listing.id());
        Notification.show(text("listings.taken-back"));
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void revise() {
        UI.getCurrent()
                .navigate("desk/" + service.kind().path() + "/"
                        + service.revise(listing.id()).id());
    }

    private void withdraw() {
        service.withdraw(listing.id());
        Notification.show(text("listings.withdrawn"));
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private String text(String key) {
        return texts.get(getLocale(), key);
    }
}
