package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/** A contract: where it stands, what was agreed, what is paid, and what comes next. */
@Route("desk/contracts/:id")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class ContractView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final List<ContractStage> WAY =
            List.of(ContractStage.DRAFT, ContractStage.SIGNED, ContractStage.REGISTERED);

    private final transient Contracts contracts;
    private final transient NewContracts beginning;
    private final transient ContractFacts facts;
    private final transient Ledger ledger;
    private final transient ContractSteps steps;
    private final transient PaymentTable payments;
    private final transient ObjectProvider<ContractPart> parts;
    private final transient Texts texts;
    private final H1 title = new H1();

    ContractView(
            Contracts contracts,
            NewContracts beginning,
            ContractFacts facts,
            Ledger ledger,
            ContractSteps steps,
            PaymentTable payments,
            ObjectProvider<ContractPart> parts,
            Texts texts) {
        this.contracts = contracts;
        this.beginning = beginning;
        this.facts = facts;
        this.ledger = ledger;
        this.steps = steps;
        this.payments = payments;
        this.parts = parts;
        this.texts = texts;
    }

    static RouteParameters of(UUID id) {
        return new RouteParameters("id", id.toString());
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = PageRequest.id(entering.getRouteParameters(), "id");
        show(contracts.find(id).orElseThrow(NotFoundException::new));
    }

    private void show(Contract contract) {
        title.setText(contract.title());
        removeAll();
        add(back("/desk/contracts", getTranslation("contracts.desk")), title, sides(contract), way(contract));
        add(steps.of(contract, getLocale(), () -> show(contracts.get(contract.id()))));
        add(agreed(contract));
        payments.of(contract, getLocale(), () -> show(contracts.get(contract.id())))
                .ifPresent(this::add);
        if (contract.stage() == ContractStage.REGISTERED) add(lines(contract));
        parts.orderedStream()
                .flatMap(part -> part.part(contract, getLocale()).stream())
                .forEach(this::add);
    }

    private Component sides(Contract contract) {
        var parties = beginning.parties(contract);
        var sides = new Div(new Span(getTranslation("contracts.sides", parties.buyer(), parties.seller())));
        sides.add(
                contract.dealId() == null
                        ? new Span(getTranslation("contracts.untalked.long"))
                        : new Anchor("/desk/deals/" + contract.dealId(), getTranslation("contracts.to-deal")));
        if (contract.demo()) sides.add(new Span(getTranslation("contracts.demo")));
        sides.addClassName("byline");
        return sides;
    }

    /** The stages that lead to the registration, as far as it has come. */
    private Component way(Contract contract) {
        if (contract.stage() == ContractStage.ENDED) {
            var ended = new Div(new Paragraph(getTranslation("contracts.ended")));
            ended.addClassName("note");
            return ended;
        }
        var way = with(new OrderedList(), "aria-label", getTranslation("contracts.stages"));
        way.addClassNames("way-of-contract", "plain");
        for (var stage : WAY) {
            var step = new ListItem(new Span(texts.label(getLocale(), stage)));
            if (stage.compareTo(contract.stage()) <= 0) step.addClassName("done");
            if (stage == contract.stage()) with(step, "aria-current", "step");
            step.add(new Span(day(contract, stage)));
            way.add(step);
        }
        return way;
    }

    private static String day(Contract contract, ContractStage stage) {
        var day = switch (stage) {
            case SIGNED -> contract.stage() == ContractStage.DRAFT ? null : contract.signedOn();
            case REGISTERED -> contract.stage() == stage ? contract.registeredOn() : null;
            case DRAFT, ENDED -> null;
        };
        return day == null ? "" : day.toString();
    }

    private Component agreed(Contract contract) {
        var list = new DescriptionList();
        list.addClassName("facts");
        facts.of(contracts.form(contract), getLocale()).forEach((label, value) -> fact(list, label, value));
        fact(list, getTranslation("contracts.number"), number(contract));
        return section("contracts.agreed", list);
    }

    private static void fact(DescriptionList list, String label, String value) {
        list.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }

    private String number(Contract contract) {
        if (contract.registrationNumber() == null) return getTranslation("contracts.number.none");
        var key =
                contract.stage() == ContractStage.REGISTERED ? "contracts.number.known" : "contracts.number.unchecked";
        return getTranslation(key, contract.registrationNumber(), String.valueOf(contract.registeredOn()));
    }

    /** What the ledger says of it: how its registered amounts came about. */
    private Component lines(Contract contract) {
        var entries = ledger.of(contract.id());
        var rows = element("tbody");
        entries.forEach(entry -> rows.add(line(entry)));
        var head = element(
                "thead",
                headings("contracts.ledger.day", "contracts.total", "contracts.technology", "contracts.ledger.reason"));
        var table = element("table", head, rows);
        table.addClassNames("grid", "amounts", "lines");
        var wide = new Div(table);
        wide.addClassName("wide");
        long total = entries.stream().mapToLong(LedgerEntry::total).sum();
        var sum = new Paragraph(getTranslation("contracts.ledger.sum", facts.amount(total, getLocale())));
        return section("contracts.ledger", wide, sum);
    }

    private HtmlContainer line(LedgerEntry entry) {
        var day = Facts.day(entry.at()).toString();
        var reason = entry.reason().isEmpty() ? getTranslation("contracts.ledger.registered") : entry.reason();
        var row = element("tr");
        row.add(
                cell("contracts.ledger.day", day),
                cell("contracts.total", Amounts.yuan(entry.total())),
                cell("contracts.technology", Amounts.yuan(entry.technology())),
                cell("contracts.ledger.reason", reason));
        return row;
    }

    /** On a phone the headings stand before their values. */
    private HtmlContainer cell(String label, String text) {
        var cell = with(element("td"), "data-label", getTranslation(label));
        cell.setText(text);
        return cell;
    }

    private HtmlContainer headings(String... keys) {
        var row = element("tr");
        for (var key : keys) {
            var cell = with(element("th"), "scope", "col");
            cell.setText(getTranslation(key));
            row.add(cell);
        }
        return row;
    }

    private Section section(String heading, Component... content) {
        var section = new Section(new H2(getTranslation(heading)));
        section.add(content);
        section.addClassName("contract-part");
        return section;
    }
}
