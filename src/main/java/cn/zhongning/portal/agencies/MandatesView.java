package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.pages.Paging;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;

/** Mandates of one's own organisation: what waits for an answer, what runs, what is over. The centre reads all. */
@Route("desk/mandates")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class MandatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ADDRESS = "/desk/mandates";
    private static final int PAGE = 20;

    private final transient Mandating mandating;
    private final transient MandateFacts facts;
    private final transient Texts texts;
    private boolean waiting;
    private int page = 1;

    MandatesView(Mandating mandating, MandateFacts facts, Texts texts) {
        this.mandating = mandating;
        this.facts = facts;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        page = Paging.page(query);
        waiting = WaitingChips.asked(query);
        removeAll();
        if (mandating.centre()) add(new AllMandates(mandating, facts, texts, query));
        else show();
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
        add(heading, lead, new WaitingChips(ADDRESS, "agencies.mandates.unanswered", mandating.waiting(), waiting));
        int offset = (page - 1) * PAGE;
        var found = waiting ? mandating.waiting(offset, PAGE + 1) : mandating.mine(offset, PAGE + 1);
        if (found.isEmpty())
            add(new Paragraph(getTranslation(waiting ? "pages.waiting.none" : "agencies.mandates.none")));
        var names = facts.sides(found);
        var rows = new UnorderedList(
                found.stream().limit(PAGE).map(mandate -> row(mandate, names)).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        add(rows, new Paging(WaitingChips.of(ADDRESS, waiting), page, found.size() > PAGE));
    }

    private ListItem row(Mandate mandate, Map<UUID, Organisation> names) {
        var agency = names.get(mandate.agencyId());
        var client = names.get(mandate.clientId());
        if (agency == null || client == null) return new ListItem();
        var about = facts.about(mandate, agency, client, getLocale());
        about.add(actions(mandate, agency, client));
        return new ListItem(about, facts.side(mandate, getLocale()));
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
            dialog.setCancelText(getTranslation("pages.cancel"));
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
