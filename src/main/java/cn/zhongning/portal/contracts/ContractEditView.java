package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a contract: a new one of a deal ({@code new?deal=…}), or one that is there already. */
@Route("desk/contracts/:id/edit")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class ContractEditView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Contracts contracts;
    private final transient NewContracts beginning;
    private final transient ContractFacts facts;
    private final transient Texts texts;
    private final transient Site site;
    private final transient Clock clock;
    private final Div notes = new Div();
    private transient @Nullable ContractFields fields;
    private transient @Nullable Contract contract;
    private @Nullable UUID deal;

    ContractEditView(
            Contracts contracts, NewContracts beginning, ContractFacts facts, Texts texts, Site site, Clock clock) {
        this.contracts = contracts;
        this.beginning = beginning;
        this.facts = facts;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(contract == null ? "contracts.new" : "contracts.edit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            if (entering.getRouteParameters().get("id").orElse("").equals("new")) {
                deal = entering.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("deal")
                        .map(UUID::fromString)
                        .orElseThrow(NotFoundException::new);
                var there = contracts.ofDeal(deal);
                if (there.isPresent()) {
                    entering.forwardToUrl(there.get().address());
                    return;
                }
                show(null, beginning.begun(deal));
            } else {
                var found = contracts.get(PageRequest.id(entering.getRouteParameters(), "id"));
                if (!contracts.mayRevise(found)) throw new NotFoundException();
                show(found, contracts.form(found));
            }
        } catch (Refused | IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    private void show(@Nullable Contract shown, ContractForm form) {
        contract = shown;
        var written = new ContractFields(texts, site, getLocale(), LocalDate.now(clock));
        written.read(form);
        fields = written;
        var parties = shown == null ? beginning.parties(Objects.requireNonNull(deal)) : beginning.parties(shown);
        var sides = new Paragraph(getTranslation("contracts.sides", parties.buyer(), parties.seller()));
        sides.addClassName("soft");
        var save = new Button(getTranslation("contracts.save"), click -> {
            save();
            click.getSource().setEnabled(true);
        });
        save.setDisableOnClick(true);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Anchor(origin(), getTranslation("pages.cancel"));
        cancel.addClassName("button");
        var buttons = new Div(save, cancel);
        buttons.addClassName("hints");
        var bar = new Div(written.fields().summary(), buttons);
        bar.addClassName("bar");
        written.add(bar);
        removeAll();
        notes.removeAll();
        add(
                back(origin(), getTranslation(shown == null ? "contracts.to-deal" : "contracts.to-contract")),
                new H1(getPageTitle()),
                sides,
                notes,
                written);
    }

    private void save() {
        notes.removeAll();
        var form = Objects.requireNonNull(fields);
        ContractForm typed = null;
        try {
            typed = form.write();
            var saved = contract == null
                    ? beginning.begin(Objects.requireNonNull(deal), typed)
                    : contracts.revise(contract.id(), contract.version(), typed);
            Notification.show(getTranslation("contracts.saved"));
            UI.getCurrent().navigate(ContractView.class, ContractView.of(saved.id()));
        } catch (Mistakes mistakes) {
            form.show(mistakes);
        } catch (Refused refused) {
            hear(refused, typed);
        }
    }

    /** What was typed stays in the fields, whatever somebody else stored meanwhile. */
    private void hear(Refused refused, @Nullable ContractForm typed) {
        var stored = current();
        if (!refused.key().equals("contracts.error.changed") || stored == null || typed == null) {
            var note = new Div(new Paragraph(texts.get(getLocale(), refused)));
            note.addClassNames("note", "bad");
            notes.add(with(note, "role", "alert"));
        } else {
            notes.add(new ContractConflict(
                    texts,
                    getLocale(),
                    facts.differences(contracts.form(stored), typed, getLocale()),
                    () -> {
                        contract = stored;
                        save();
                    },
                    () -> show(stored, contracts.form(stored))));
        }
        notes.scrollIntoView();
    }

    /** As it stands now; somebody may have begun it meanwhile. */
    private @Nullable Contract current() {
        return contract != null
                ? contracts.find(contract.id()).orElse(null)
                : contracts.ofDeal(Objects.requireNonNull(deal)).orElse(null);
    }

    private String origin() {
        return contract == null ? "/desk/deals/" + deal : contract.address();
    }
}
