package cn.zhongning.portal.listings;

import cn.zhongning.portal.forms.Ask;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.Locale;

/** What its owner, or the centre, may do with a listing that nobody is writing on. */
final class OwnerActions extends Div {
    private final transient ListingService<?, ?> service;
    private final transient Texts texts;
    private final Locale locale;
    private final transient Listing<?, ?> listing;

    OwnerActions(
            ListingService<?, ?> service,
            Texts texts,
            Locale locale,
            LocalDate today,
            Listing<?, ?> listing,
            boolean desk) {
        this.service = service;
        this.texts = texts;
        this.locale = locale;
        this.listing = listing;
        addClassName("hints");
        boolean owner = service.writes(listing);
        var stage = listing.standing().stage();
        var other = desk
                ? link("listings.public-page", service.kind().address(listing.id()))
                : link("listings.desk-page", desk(listing));
        if (owner && stage.open()) add(link("listings.edit", desk(listing)));
        if (owner && stage == Stage.SUBMITTED) add(button("listings.take-back", () -> withdraw("listings.taken-back")));
        boolean published = stage == Stage.PUBLISHED;
        if (owner && published) goOn(today);
        if (published && listing.visibleOn(today)) add(other);
        if (listing.standing().publishedAt() != null) add(link("listings.versions.all", desk(listing) + "/versions"));
        if (published && service.withdraws(listing)) add(withdrawal());
    }

    /** What is asked for stands first and stands out; where nothing is, that is a new text. */
    private void goOn(LocalDate today) {
        boolean begun = service.revision(listing.id()).isPresent();
        var revision = revision(begun);
        if (!begun && Renewal.due(listing, today)) add(renewal(today));
        else revision.addThemeVariants(ButtonVariant.PRIMARY);
        add(revision);
    }

    private Button withdrawal() {
        return button(
                "listings.withdraw",
                () -> Ask.of(texts, locale, "listings.withdraw", () -> withdraw("listings.withdrawn")));
    }

    private Button renewal(LocalDate today) {
        var until = Renewal.until(service.kind(), today).toString();
        var renew = new Button(texts.get(locale, "listings.renew", until), click -> renew());
        renew.setDisableOnClick(true);
        renew.addThemeVariants(ButtonVariant.PRIMARY);
        return renew;
    }

    private Button revision(boolean begun) {
        return button(begun ? "listings.revise.go-on" : "listings.revise", this::revise);
    }

    private Anchor link(String text, String address) {
        var link = new Anchor(address, texts.get(locale, text));
        link.addClassName("button");
        return link;
    }

    private Button button(String text, Runnable action) {
        return new Button(texts.get(locale, text), click -> action.run());
    }

    private void renew() {
        var until = service.renew(listing.id(), listing.version());
        Notification.show(texts.get(locale, "listings.renewed", until.toString()));
        UI.getCurrent().navigate(desk(listing).substring(1));
    }

    private void revise() {
        UI.getCurrent().navigate(desk(service.revise(listing.id())).substring(1));
    }

    private void withdraw(String done) {
        service.withdraw(listing.id());
        Notification.show(texts.get(locale, done));
        UI.getCurrent().navigate(desk(listing).substring(1));
    }

    private String desk(Listing<?, ?> shown) {
        return "/desk/" + service.kind().path() + "/" + shown.id();
    }
}
