package cn.zhongning.portal.insight;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.contracts.Amounts;
import cn.zhongning.portal.contracts.LedgerFilter;
import cn.zhongning.portal.contracts.RegisteredContracts;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PageSteps;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;

/** What lies beneath a figure of the turnover: its contracts, each as far as the reader may see it. */
@Route("targets/contracts")
@AnonymousAllowed
class ContractListPage extends PublicPage {
    private static final int PAGE = 30;
    private static final int LAST = 1000;
    private final transient RegisteredContracts contracts;
    private final transient Site site;

    ContractListPage(RegisteredContracts contracts, Site site) {
        this.contracts = contracts;
        this.site = site;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var filter = LedgerAddress.filter(request.query());
        int page = request.number("page", 1, LAST);
        var sums = contracts.sums(filter);
        var found = contracts.page(filter, (page - 1) * PAGE, PAGE + 1);
        var sum = t(
                "insight.contracts.sum",
                sums.contracts(),
                Amounts.read(sums.total(), locale()),
                Amounts.read(sums.technology(), locale()));
        var title = t("insight.contracts");
        var back = back(link(TurnoverPage.ADDRESS), t("insight.contracts.back"));
        back.addClassName("under-top");
        add(back, new H1(title), chosen(filter));
        if (found.isEmpty()) {
            add(new Paragraph(t("insight.contracts.none")));
        } else {
            add(
                    new Paragraph(sum),
                    rows(found),
                    PageSteps.of(
                            SliceTable.list(LedgerAddress.query(filter)),
                            page,
                            found.size() > PAGE,
                            texts(),
                            locale()));
        }
        return PageHead.unlisted(title);
    }

    private Component chosen(LedgerFilter filter) {
        var chosen = new Div();
        chosen.addClassName("hints");
        words(filter).forEach(word -> {
            var chip = new Span(word);
            chip.addClassName("tag");
            chosen.add(chip);
        });
        return chosen;
    }

    private List<String> words(LedgerFilter filter) {
        var words = new ArrayList<String>();
        if (filter.year() != null)
            words.add(t("insight.contracts.year", filter.year().toString()));
        if (filter.kind() != null) words.add(label(filter.kind()));
        if (filter.industry() != null) words.add(site.industry(filter.industry(), locale()));
        if (filter.town() != null)
            words.add(filter.town().equals("-") ? t("insight.town.none") : site.town(filter.town(), locale()));
        if (filter.bought()) words.add(t("insight.bought"));
        if (filter.sold()) words.add(t("insight.sold"));
        return words;
    }

    private Component rows(List<RegisteredContracts.Row> found) {
        var rows = element("ul");
        rows.addClassNames("plain", "rows");
        found.stream().limit(PAGE).forEach(row -> rows.add(row(row)));
        if (found.stream().allMatch(row -> row.opened() == null)) {
            var closed = new Paragraph(t("insight.contracts.closed"));
            closed.addClassName("soft");
            return new Div(closed, rows);
        }
        return rows;
    }

    private Component row(RegisteredContracts.Row row) {
        var opened = row.opened();
        var meta = new Div(
                new Span(t("insight.contracts.registered", row.registeredOn().toString())),
                new Span(label(row.kind())),
                new Span(site.industry(row.industry(), locale())));
        meta.addClassName("meta");
        if (row.town() != null) meta.add(new Span(site.town(row.town(), locale())));
        if (!row.talked()) meta.add(new Span(t("contracts.untalked")));
        if (opened == null) return element("li", new Div(new H3(t("insight.contracts.row", label(row.kind()))), meta));
        meta.add(new Span(opened.buyer()), new Span(opened.seller()));
        var title = new H3(new Anchor("/desk/contracts/" + row.id(), opened.title()));
        var side = new Div(new Span(t("insight.contracts.amount", Amounts.read(opened.total(), locale()))));
        side.addClassName("side");
        return element("li", new Div(title, meta), side);
    }
}
