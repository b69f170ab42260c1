package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.search.Readership;
import cn.zhongning.portal.shared.Kind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** One listing, as everybody may read it; its owner and the staff see beside it what fits. */
public abstract class DetailPage<L extends Listing<L, F>, F extends ListingForm> extends PublicPage {
    private final transient Presentation<L, F> presentation;
    private final transient ListingService<L, F> service;
    private final transient Organisations organisations;
    private final transient WayToOwner way;
    private final transient JsonLd machines;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final transient Iterable<? extends ListingPanel> panels;
    private transient @Nullable DecisionPart decisions;
    private @Nullable ListingArticle article;
    private Aside aside = new Aside();
    private List<Component> invitation = List.of();
    private transient Iterable<ListingEvidence> evidence = List.of();
    private transient Iterable<Readership> readership = List.of();

    protected DetailPage(
            Presentation<L, F> presentation,
            Organisations organisations,
            WayToOwner way,
            JsonLd machines,
            CurrentUser user,
            Clock clock,
            Iterable<? extends ListingPanel> panels) {
        this.presentation = presentation;
        this.service = presentation.service();
        this.organisations = organisations;
        this.way = way;
        this.machines = machines;
        this.user = user;
        this.clock = clock;
        this.panels = panels;
    }

    @Autowired
    final void setEvidence(ObjectProvider<ListingEvidence> evidence) {
        this.evidence = evidence;
    }

    @Autowired
    final void setReadership(ObjectProvider<Readership> readership) {
        this.readership = readership;
    }

    @Autowired
    final void setDecisions(DecisionPart decisions) {
        this.decisions = decisions;
    }

    /** What machines are told in the words of schema.org. */
    protected abstract Map<String, Object> data(F form, Organisation owner);

    /** What else a reader may do with it. */
    protected List<Component> ways(L listing) {
        return List.of();
    }

    @Override
    protected PageHead show(PageRequest request) {
        var listing =
                service.visible(request.id("id")).or(() -> hidden(request)).orElseThrow(NotFoundException::new);
        var form = listing.form();
        var kind = service.kind();
        var owner = organisations.find(listing.standing().organisationId()).orElseThrow(NotFoundException::new);
        var article = presentation.article(listing, request.locale());
        evidence.forEach(
                each -> each.evidence(kind, listing.id(), request.locale()).ifPresent(article::add));
        arrange(article, listing, request);
        if (user.get().filter(who -> who.staff() || who.actsFor(owner.id())).isEmpty()) heard(kind, listing.id());
        return PageHead.listed(
                form.title(),
                form.summary(),
                kind.address(listing.id()),
                data(form, owner),
                machines.trail(request, kind, form.title(), kind.address(listing.id())));
    }

    private void heard(Kind kind, UUID id) {
        var readers = readership;
        whenShown(() -> readers.forEach(each -> each.opened(kind, id)));
    }

    /** Its owner and the centre find it at its address in every stage, with what keeps it from the public. */
    private Optional<L> hidden(PageRequest request) {
        return request.live() && user.get().isPresent() ? service.forDesk(request.id("id")) : Optional.empty();
    }

    /** The article, and how strangers reach the owner: a button below it, and the card of the centre beside it. */
    private void arrange(ListingArticle shown, L listing, PageRequest request) {
        article = shown;
        var button = way.button(service.kind(), listing.id(), request);
        var card = way.card(locale());
        invitation = List.of(button, card);
        shown.add(button);
        ways(listing).forEach(shown::add);
        shown.remark(t("listings.contact-protected"));
        aside = new Aside(card);
        var detail = new Div(shown, aside);
        detail.addClassName("detail");
        add(detail);
    }

    @Override
    protected void showLive(PageRequest request) {
        var id = request.id("id");
        user.get().ifPresent(reader -> {
            service.forDesk(id).ifPresent(listing -> standing(listing, reader));
            if (service.visible(id).isEmpty()) return;
            panels.forEach(panel -> panel.panel(id, reader, request.locale()).ifPresent(aside::add));
        });
    }

    private void standing(L listing, SignedIn reader) {
        boolean owner = reader.actsFor(listing.standing().organisationId());
        if (owner) invitation.forEach(part -> part.getElement().removeFromParent()); // nobody reaches themselves
        aside.addComponentAsFirst(
                new OwnerCard(service, texts(), locale(), Facts.day(clock.instant()), listing, owner));
        if (reader.staff()) {
            Objects.requireNonNull(decisions)
                    .beside(presentation, listing, Objects.requireNonNull(article), locale(), () -> reload(listing))
                    .ifPresent(aside::addComponentAsFirst);
        }
    }

    /** A decided new text is gone; what it was for stands at its own address. */
    private void reload(L decided) {
        var shown = Objects.requireNonNullElse(decided.standing().replaces(), decided.id());
        Notification.show(t("listings.review.decided"));
        UI.getCurrent().navigate(link(service.kind().address(shown)).substring(1));
    }
}
