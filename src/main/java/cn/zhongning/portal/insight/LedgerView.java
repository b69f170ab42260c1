package cn.zhongning.portal.insight;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.contracts.Amounts;
import cn.zhongning.portal.contracts.Ledger;
import cn.zhongning.portal.contracts.LedgerLine;
import cn.zhongning.portal.pages.Onward;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger (台账) of registered contracts, newest lines first; what is looked for stands in the address. */
@Route("desk/ledger")
@RolesAllowed({"STAFF", "ADMIN"})
class LedgerView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String ADDRESS = "/desk/ledger";
    private static final int PAGE = 50;
    private static final List<String> COLUMNS =
            List.of("line", "registered", "contract", "parties", "kind", "total", "technology", "what");

    private final transient Ledger ledger;
    private final transient Texts texts;
    private final LedgerFilters filters;
    private final Div sums = new Div();
    private final Div lines = new Div();

    LedgerView(Ledger ledger, Texts texts, Site site) {
        this.ledger = ledger;
        this.texts = texts;
        filters = new LedgerFilters(site, texts, this::go);
        lines.addClassName("wide");
        sums.addClassName("sums");
        var why = new Paragraph(getTranslation("insight.ledger.why"));
        why.addClassName("soft");
        add(new H1(getTranslation("insight.ledger")), why, filters, sums, lines);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("insight.ledger");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        filters.show(query);
        show(LedgerAddress.before(query));
    }

    private void go() {
        getUI().ifPresent(ui -> ui.navigate("desk/ledger", QueryParameters.fromString(filters.query())));
    }

    private void show(@Nullable Long before) {
        var filter = filters.filter();
        showSums(ledger.sums(filter));
        var found = ledger.page(filter, before, PAGE + 1);
        lines.removeAll();
        if (found.isEmpty()) {
            lines.add(new Paragraph(getTranslation("insight.ledger.none")));
            return;
        }
        var body = element("tbody");
        found.stream().limit(PAGE).forEach(line -> body.add(row(line)));
        var table = element("table", head(), body);
        table.addClassNames("grid", "labelled");
        lines.add(table, steps(found, before));
    }

    private void showSums(Ledger.Sums counted) {
        sums.removeAll();
        sums.add(
                sum("insight.column.contracts", Long.toString(counted.contracts())),
                sum("insight.ledger.total", amount(counted.total())),
                sum("insight.ledger.technology", amount(counted.technology())));
    }

    private Component sum(String label, String amount) {
        var value = element("b");
        value.setText(amount);
        return new Div(new Span(getTranslation(label)), value);
    }

    private HtmlContainer head() {
        var head = element("tr");
        COLUMNS.forEach(column -> {
            var cell = element("th");
            cell.setText(getTranslation("insight.ledger." + column));
            head.add(cell);
        });
        return element("thead", head);
    }

    private HtmlContainer row(LedgerLine line) {
        var contract = new Anchor("/desk/contracts/" + line.entry().contractId(), line.title());
        var number = new Span(line.registrationNumber());
        number.addClassNames("soft", "small");
        var about = new Div(new Div(contract), number);
        if (!line.talked()) about.add(untalked());
        var row = element(
                "tr",
                cell("line", new Span(Long.toString(line.entry().id()))),
                cell("registered", new Span(line.registeredOn().toString())),
                cell("contract", about),
                cell("parties", new Div(line.buyer()), new Div(line.seller())),
                cell("kind", new Span(texts.label(getLocale(), line.kind()))),
                number("total", line.entry().total()),
                number("technology", line.entry().technology()),
                cell("what", what(line)));
        if (!line.entry().stands()) row.addClassName("reversed");
        return row;
    }

    private Div untalked() {
        var untalked = new Div(getTranslation("contracts.untalked"));
        untalked.addClassNames("soft", "small");
        return untalked;
    }

    private Component what(LedgerLine line) {
        var entry = line.entry();
        if (entry.reverses() != null) {
            return new Span(getTranslation("insight.ledger.reverses", Long.toString(entry.reverses()), entry.reason()));
        }
        if (entry.reversed()) return new Span(getTranslation("insight.ledger.reversed"));
        var correct = new Button(getTranslation("insight.correct"), press -> correct(line));
        return entry.reason().isEmpty() ? correct : new Div(new Span(entry.reason()), correct);
    }

    private void correct(LedgerLine line) {
        new CounterEntryDialog(ledger, texts, line, () -> show(null)).open();
    }

    private Onward steps(List<LedgerLine> found, @Nullable Long before) {
        var query = filters.query();
        var last = found.size() > PAGE ? found.get(PAGE - 1).entry().id() : null;
        return new Onward(
                before == null ? null : address(query),
                last == null ? null : address((query.isEmpty() ? "" : query + "&") + "before=" + last));
    }

    private static String address(String query) {
        return ADDRESS + (query.isEmpty() ? "" : "?" + query);
    }

    private HtmlContainer number(String column, long fen) {
        var cell = cell(column, new Span(amount(fen)));
        cell.addClassName("number");
        return cell;
    }

    private static String amount(long fen) {
        return Amounts.yuan(fen).replace('-', '−');
    }

    /** On a phone the column's name stands before each cell. */
    private HtmlContainer cell(String column, Component... content) {
        return with(element("td", new Div(content)), "data-label", getTranslation("insight.ledger." + column));
    }
}
