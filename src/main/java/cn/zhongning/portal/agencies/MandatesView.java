package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.files.FileLinks;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mandates of one's own organisation: what waits for an answer, what runs, what is over. */
@Route("desk/mandates")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER"})
class MandatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final transient Mandating mandating;
    private final transient Organisations organisations;
    private final transient StoredFiles files;
    private final transient Texts texts;
    private final transient Site site;
    private int page = 1;

    MandatesView(Mandating mandating, Organisations organisations, StoredFiles files, Texts texts, Site site) {
        this.mandating = mandating;
        this.organisations = organisations;
        this.files = files;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        page = Paging.page(entering.getLocation().getQueryParameters());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agencies.mandates");
    }

    private void show() {
        removeAll();
        var create = new Anchor("/desk/mandates/new", getTranslation("agencies.propose"));
        create.addClassNames("button", "main");
        var heading = new Div(new H1(getTranslation("agencies.mandates")), create);
        heading.addClassName("heading");
        var lead = new Paragraph(getTranslation("agencies.mandates.lead"));
        lead.addClassNames("measure", "soft");
        add(heading, lead);
        var found = mandating.mine((page - 1) * PAGE, PAGE + 1);
        if (found.isEmpty()) add(new Paragraph(getTranslation("agencies.mandates.none")));
        var names = organisations.find(found.stream()
                .flatMap(mandate -> Stream.of(mandate.agencyId(), mandate.clientId()))
                .collect(Collectors.toSet()));
        var rows = new UnorderedList(
                found.stream().limit(PAGE).map(mandate -> row(mandate, names)).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        add(rows, new Paging("/desk/mandates", page, found.size() > PAGE));
    }

    private ListItem row(Mandate mandate, Map<UUID, Organisation> names) {
        var agency = names.get(mandate.agencyId());
        var client = names.get(mandate.clientId());
        if (agency == null || client == null) return new ListItem();
        var meta = new Div(
                new Span(scope(mandate)),
                new Span(getTranslation(
                        "agencies.mandate.dates",
                        mandate.startsOn().toString(),
                        mandate.endsOn().toString())));
        meta.addClassName("meta");
        var about = new Div(new H3(getTranslation("agencies.mandate.for", agency.name(), client.name())), meta);
        if (!mandate.note().isBlank()) about.add(new Paragraph(mandate.note()));
        var paper = mandate.documentId();
        if (paper != null) about.add(new FileLinks(files.of(List.of(paper)), texts, getLocale()));
        about.add(actions(mandate, agency, client));
        var stands = new Span(getTranslation(stands(mandate)));
        stands.addClassName("chip");
        var side = new Div(stands);
        side.addClassName("side");
        return new ListItem(about, side);
    }

    private String scope(Mandate mandate) {
        var industry = mandate.industry();
        if (industry != null) return getTranslation("agencies.scope.industry", site.industry(industry, getLocale()));
        var listing = mandate.listingId();
        if (listing == null) return getTranslation("MandateScope.ALL");
        return mandating.subjects(mandate.clientId()).stream()
                .filter(subject -> subject.id().equals(listing))
                .findFirst()
                .map(subject -> getTranslation("agencies.scope.listing", subject.title()))
                .orElseGet(() -> getTranslation("MandateScope.LISTING"));
    }

    private String stands(Mandate mandate) {
        if (mandate.stage() != MandateStage.CONFIRMED) return "MandateStage." + mandate.stage();
        var today = mandating.today();
        if (mandate.runsOn(today)) return "agencies.mandate.runs";
        return today.isAfter(mandate.endsOn()) ? "agencies.mandate.over" : "agencies.mandate.coming";
    }

    private Component actions(Mandate mandate, Organisation agency, Organisation client) {
        var actions = new Div();
        actions.addClassName("hints");
        if (mandating.answers(mandate)) {
            var confirm = button(
                    "agencies.confirm", agency, client, () -> mandating.confirm(mandate.id(), mandate.version()));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(
                    confirm,
                    button(
                            "agencies.decline",
                            agency,
                            client,
                            () -> mandating.decline(mandate.id(), mandate.version())));
        }
        boolean ours = mandating.own().id().equals(mandate.agencyId());
        if (ours && mandate.runsOn(mandating.today())) {
            var work = new Anchor("/desk/clients/" + client.id(), getTranslation("agencies.work"));
            work.addClassName("button");
            actions.add(work);
        }
        if (mandating.ends(mandate)) {
            var key = mandate.stage().open() ? "agencies.take-back" : ours ? "agencies.give-back" : "agencies.end";
            actions.add(button(key, agency, client, () -> mandating.end(mandate.id(), mandate.version())));
        }
        return actions;
    }

    private Button button(String key, Organisation agency, Organisation client, Runnable action) {
        return new Button(getTranslation(key), click -> {
            var dialog = new ConfirmDialog();
            dialog.setHeader(getTranslation(key + ".title"));
            dialog.setText(getTranslation(key + ".what", agency.name(), client.name()));
            dialog.setConfirmText(getTranslation(key));
            dialog.setCancelText(getTranslation("agencies.cancel"));
            dialog.setCancelable(true);
            dialog.addConfirmListener(confirmed -> act(action));
            dialog.open();
        });
    }

    private void act(Runnable action) {
        try {
            action.run();
            Notification.show(getTranslation("agencies.done"));
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
        show();
    }
}
