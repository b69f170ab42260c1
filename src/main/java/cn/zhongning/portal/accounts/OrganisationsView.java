package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** The centre checks who wants to publish: those who wait come first. */
@Route("desk/organisations")
@RolesAllowed({"STAFF", "ADMIN"})
class OrganisationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ADDRESS = "/desk/organisations";
    private static final int PAGE = 30;
    private static final int REASON = 300;

    private final transient Organisations organisations;
    private final transient Accounts accounts;
    private final transient Texts texts;
    private final transient Site site;
    private final transient List<LicencePapers> papers;
    private final transient WordMarks words;
    private int page = 1;
    private boolean waiting;

    OrganisationsView(
            Organisations organisations,
            Accounts accounts,
            Texts texts,
            Site site,
            List<LicencePapers> papers,
            WordMarks words) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.texts = texts;
        this.site = site;
        this.papers = papers;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        page = Paging.page(query);
        waiting = WaitingChips.asked(query);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.organisations");
    }

    private void show() {
        int offset = (page - 1) * PAGE;
        var found = waiting ? organisations.pending(offset, PAGE + 1) : organisations.queue(offset, PAGE + 1);
        removeAll();
        add(
                new H1(getTranslation("accounts.organisations")),
                new WaitingChips(ADDRESS, "OrganisationStatus.PENDING", organisations.pending(), waiting));
        if (found.isEmpty())
            add(new Paragraph(getTranslation(waiting ? "pages.waiting.none" : "accounts.organisations.none")));
        found.stream().limit(PAGE).forEach(organisation -> add(card(organisation)));
        add(new Paging(WaitingChips.of(ADDRESS, waiting), page, found.size() > PAGE));
    }

    private Component card(Organisation organisation) {
        var name = new H2(organisation.name());
        var card = new Div(name, facts(organisation));
        card.addClassNames("card", "stacked");
        accounts.of(organisation.id())
                .forEach(person -> card.add(new Paragraph(person.name() + " · " + person.email()
                        + (person.phone() == null ? "" : " · " + person.phone()))));
        papers.forEach(each -> each.shown(organisation.id(), getLocale()).ifPresent(card::add));
        if (organisation.statusReason() != null) card.add(new Paragraph(organisation.statusReason()));
        if (organisation.status() == OrganisationStatus.PENDING) {
            var hits = words.mark(name, true, getLocale());
            card.add(words.forReviewer(hits, getLocale()), decision(organisation));
        }
        return card;
    }

    private Component facts(Organisation organisation) {
        var facts = new Div(
                new Span(texts.label(getLocale(), organisation.status())),
                new Span(texts.label(getLocale(), organisation.kind())),
                new Span(organisation.creditCode()));
        if (organisation.town() != null) facts.add(new Span(site.town(organisation.town(), getLocale())));
        if (organisation.demo()) facts.add(new Span(getTranslation("accounts.demo")));
        facts.addClassName("meta");
        return facts;
    }

    private Component decision(Organisation organisation) {
        boolean shown = papers.stream().anyMatch(each -> each.handedIn(organisation.id()));
        var approve = new Button(getTranslation("accounts.approve"), click -> approve(organisation, shown));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.setDisableOnClick(shown); // else a question comes first, which may be called off
        var refuse = new Button(
                getTranslation("accounts.refuse"),
                click -> askReason(organisation, "accounts.refuse", organisations::refuse));
        var decision = new FlexLayout(approve, refuse);
        decision.addClassName("hints");
        return decision;
    }

    private void approve(Organisation organisation, boolean shown) {
        if (!shown) askReason(organisation, "accounts.no-licence", organisations::approve);
        else guarded(() -> organisations.approve(organisation.id(), organisation.version(), ""));
    }

    private interface Decision {
        void decide(UUID id, int version, String reason);
    }

    /** Texts: {@code key.reason}, {@code key.title}, {@code key.send}. */
    private void askReason(Organisation organisation, String key, Decision decision) {
        var reason = new TextArea(getTranslation(key + ".reason"));
        reason.setMaxLength(REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var dialog = new Dialog(getTranslation(key + ".title", organisation.name()), reason);
        var send = new Button(getTranslation(key + ".send"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("accounts.error.reason"));
                reason.setInvalid(true);
                return;
            }
            dialog.close();
            guarded(() -> decision.decide(organisation.id(), organisation.version(), reason.getValue()));
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("pages.cancel"), click -> dialog.close()), send);
        dialog.open();
        reason.focus();
    }

    private void guarded(Runnable decision) {
        try {
            decision.run();
            Notification.show(getTranslation("accounts.decided"));
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
        show();
    }
}
