package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.contracts.ContractList.Row;
import cn.zhongning.portal.contracts.ContractList.Sum;
import cn.zhongning.portal.contracts.ContractList.Wanted;
import cn.zhongning.portal.pages.Onward;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reader's contracts: by stage, kind and words, page by page; all by address. */
@Route("desk/contracts")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class ContractsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int PAGE = 20;

    private final transient ContractList contracts;
    private final transient Texts texts;

    ContractsView(ContractList contracts, Texts texts) {
        this.contracts = contracts;
        this.texts = texts;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("contracts.desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var query = entering.getLocation().getQueryParameters();
        var wanted = ContractsAddress.wanted(query);
        var after = ContractsAddress.after(query);
        var found = contracts.page(wanted, after, PAGE + 1);
        removeAll();
        add(heading(), stages(wanted), find(wanted));
        if (found.isEmpty()) {
            var everything = new Wanted(null, null, null, "");
            add(new Paragraph(getTranslation(
                    wanted.equals(everything) && after == null ? "contracts.none" : "contracts.nothing")));
            return;
        }
        var rows = new UnorderedList(found.stream().limit(PAGE).map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        add(rows, paging(wanted, after, found.size() > PAGE ? found.get(PAGE - 1) : null));
    }

    /** Only the centre writes down what came about elsewhere. */
    private Div heading() {
        var heading = new Div(new H1(getTranslation("contracts.desk")));
        heading.addClassName("heading");
        if (contracts.everybodys()) {
            var enter = new Anchor("/desk/contracts/new", getTranslation("contracts.enter"));
            enter.addClassName("button");
            heading.add(enter);
        }
        return heading;
    }

    private Nav stages(Wanted wanted) {
        var sums = contracts.sums(wanted);
        var stages = with(new Nav(), "aria-label", getTranslation("contracts.stages"));
        stages.addClassNames("todo", "contract-stages");
        for (var stage : ContractStage.values()) {
            boolean worthwhile =
                    stage != ContractStage.ENDED || !Sum.NONE.equals(sums.get(stage)) || wanted.stage() == stage;
            if (worthwhile) stages.add(stage(stage, wanted, sums));
        }
        return stages;
    }

    /** A stage with its own sum: what is signed is never added to what is registered. */
    private Anchor stage(ContractStage stage, Wanted wanted, Map<ContractStage, Sum> sums) {
        var sum = sums.getOrDefault(stage, Sum.NONE);
        var count = element("b");
        count.setText(Long.toString(sum.contracts()));
        var amount = new Span(getTranslation("contracts.amount.wan", Amounts.read(sum.total(), getLocale())));
        amount.addClassNames("soft", "small");
        boolean chosen = wanted.stage() == stage;
        var target = new Wanted(chosen ? null : stage, wanted.kind(), null, wanted.text());
        var card =
                new Anchor(ContractsAddress.of(target, null), new Span(texts.label(getLocale(), stage)), count, amount);
        card.addClassName("card");
        if (chosen) with(card, "aria-current", "true");
        return card;
    }

    private Component find(Wanted wanted) {
        var words = with(with(with(element("input"), "type", "search"), "name", "q"), "value", wanted.text());
        var hint = getTranslation("contracts.search");
        with(with(with(words, "aria-label", hint), "placeholder", hint), "maxlength", "80");
        var find = form("get", "/desk/contracts", words, submit(getTranslation("contracts.find")));
        if (wanted.stage() != null) find.add(hidden("stage", wanted.stage().name()));
        if (wanted.kind() != null) find.add(hidden("kind", wanted.kind().name()));
        find.addClassNames("find", "small");
        if (wanted.numbered() != null)
            find.add(hidden("numbered", wanted.numbered().name()));
        var both = new Div(with(find, "role", "search"), kinds(wanted));
        both.addClassName("contract-find");
        return both;
    }

    private static Component hidden(String name, String value) {
        return with(with(with(element("input"), "type", "hidden"), "name", name), "value", value);
    }

    private Nav kinds(Wanted wanted) {
        var kinds = with(new Nav(), "aria-label", getTranslation("contracts.kind"));
        kinds.addClassName("hints");
        kinds.add(chip(null, getTranslation("contracts.kind.all"), wanted));
        for (var kind : ContractKind.values()) kinds.add(chip(kind, texts.label(getLocale(), kind), wanted));
        if (wanted.numbered() != null) kinds.add(numbered(wanted));
        return kinds;
    }

    private Anchor chip(@Nullable ContractKind kind, String label, Wanted wanted) {
        var chip = new Anchor(
                ContractsAddress.of(new Wanted(wanted.stage(), kind, wanted.numbered(), wanted.text()), null), label);
        chip.addClassName("chip");
        if (kind == wanted.kind()) with(chip, "aria-current", "true");
        return chip;
    }

    /** Says what else is asked for, and takes it back. */
    private Anchor numbered(Wanted wanted) {
        var label = new Span(texts.label(getLocale(), Objects.requireNonNull(wanted.numbered())));
        var cross = element("i");
        cross.setText("×");
        var without = new Wanted(wanted.stage(), wanted.kind(), null, wanted.text());
        var chip = new Anchor(ContractsAddress.of(without, null), label, cross);
        chip.addClassName("chip");
        return with(chip, "aria-current", "true");
    }

    private ListItem row(Row row) {
        var title = new H3(new Anchor(Contract.DESK + row.id(), row.title()));
        var sides = new Paragraph(getTranslation("contracts.sides", row.buyer(), row.seller()));
        var meta = new Div(new Span(texts.label(getLocale(), row.kind())));
        if (row.signedOn() != null)
            meta.add(new Span(
                    getTranslation("contracts.signed-on", row.signedOn().toString())));
        if (row.registrationNumber() != null) meta.add(new Span(row.registrationNumber()));
        if (!row.talked()) meta.add(new Span(getTranslation("contracts.untalked")));
        if (row.demo()) meta.add(new Span(getTranslation("contracts.demo")));
        meta.addClassName("meta");
        var stands = element("b");
        stands.setText(texts.label(getLocale(), row.stage()));
        var side = new Div(
                stands, new Span(getTranslation("contracts.amount.wan", Amounts.read(row.total(), getLocale()))));
        side.addClassName("side");
        return new ListItem(new Div(title, sides, meta), side);
    }

    private Nav paging(Wanted wanted, @Nullable Cursor after, @Nullable Row last) {
        return new Onward(
                after == null ? null : ContractsAddress.of(wanted, null),
                last == null ? null : ContractsAddress.of(wanted, last.cursor()));
    }
}
