package cn.zhongning.portal.insight;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.contracts.Amounts;
import cn.zhongning.portal.contracts.ContractKind;
import cn.zhongning.portal.contracts.Figures;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** How far the county has come: registered turnover beside its target, and what it is made of. */
@Route("targets")
@AnonymousAllowed
class TurnoverPage extends PublicPage {
    static final String ADDRESS = "/targets";
    private final transient Turnover turnover;
    private final transient Site site;
    private final transient JsonLd data;
    private final transient CurrentUser user;

    TurnoverPage(Turnover turnover, Site site, JsonLd data, CurrentUser user) {
        this.turnover = turnover;
        this.site = site;
        this.data = data;
        this.user = user;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var reading = turnover.read();
        var years = reading.years();
        int year = year(request, years);
        var title = t("insight.title");
        var lead = new Paragraph(t("insight.lead", site.county().label(locale())));
        lead.addClassName("lead");
        var heading = new H1(title);
        heading.addClassName("under-top");
        add(heading, lead, bars(years), parts(reading, years, year), apart(reading));
        var canonical = request.has("year") ? ADDRESS + "?year=" + year : ADDRESS;
        return PageHead.listed(
                title,
                t("insight.about", site.county().label(locale())),
                canonical,
                data.trail(request, title, ADDRESS));
    }

    @Override
    protected void showLive(PageRequest request) {
        if (user.get().filter(SignedIn::staff).isEmpty()) return;
        add(new Paragraph(new Anchor("/desk/ledger", t("insight.to-ledger"))));
    }

    /** The one asked for; else the latest in which anything was registered. */
    private static int year(PageRequest request, List<Turnover.Year> years) {
        int first = years.getFirst().year();
        int last = years.getLast().year();
        int latest = years.stream()
                .filter(year -> year.registered().contracts() > 0)
                .mapToInt(Turnover.Year::year)
                .max()
                .orElse(last);
        return Math.max(first, request.number("year", latest, last));
    }

    private Section bars(List<Turnover.Year> years) {
        var legend = new Paragraph(t("insight.legend"));
        legend.addClassNames("soft", "small");
        var chart = new YearBars(years, year -> link(SliceTable.list("year=" + year)), texts(), locale());
        var section = new Section(
                new H2(t("insight.years")), legend, chart, new YearTable(years, texts(), locale(), this::link));
        section.addClassNames("section", "turnover");
        return section;
    }

    private Section parts(Turnover.Reading reading, List<Turnover.Year> years, int year) {
        var section = new Section(new H2(t("insight.parts", Integer.toString(year))), yearLinks(years, year));
        section.addClassNames("section", "turnover");
        var tables = new Div(
                table(reading, year, "kind", cell -> cell.kind().name(), this::kind),
                table(reading, year, "industry", Figures.Cell::industry, code -> site.industry(code, locale())),
                table(reading, year, "town", cell -> Objects.requireNonNullElse(cell.town(), "-"), this::town),
                sides(reading, year));
        tables.addClassName("two");
        section.add(tables);
        return section;
    }

    private Nav yearLinks(List<Turnover.Year> years, int chosen) {
        var links = with(new Nav(), "aria-label", t("insight.choose-year"));
        links.addClassName("hints");
        years.forEach(year -> {
            var chip = new Anchor(link(ADDRESS + "?year=" + year.year() + "#parts"), Integer.toString(year.year()));
            chip.addClassName("chip");
            if (year.year() == chosen) with(chip, "aria-current", "true");
            links.add(chip);
        });
        return with(links, "id", "parts");
    }

    private Component table(
            Turnover.Reading reading,
            int year,
            String name,
            Function<Figures.Cell, String> sort,
            Function<String, String> label) {
        var rows = reading.by(year, sort).stream()
                .map(part ->
                        new SliceTable.Row(label.apply(part.getKey()), name + "=" + part.getKey(), part.getValue()))
                .toList();
        return new SliceTable(t("insight.by." + name), year, rows, texts(), locale(), this::link);
    }

    /** A contract within the county is both bought and sold there: the two lines are not added. */
    private Component sides(Turnover.Reading reading, int year) {
        var rows = List.of(
                new SliceTable.Row(t("insight.bought"), "bought=true", reading.registered(year, Figures.Cell::bought)),
                new SliceTable.Row(t("insight.sold"), "sold=true", reading.registered(year, Figures.Cell::sold)));
        return new SliceTable(t("insight.by.side"), year, rows, texts(), locale(), this::link);
    }

    private Section apart(Turnover.Reading reading) {
        var facts = element("dl");
        facts.addClassName("facts");
        fact(facts, "insight.signed", reading.signed());
        fact(facts, "insight.drafted", reading.drafted());
        var why = new Paragraph(t("insight.apart.why"));
        why.addClassName("soft");
        var section = new Section(new H2(t("insight.apart")), why, facts);
        section.addClassName("section");
        return section;
    }

    private void fact(HtmlContainer facts, String label, Slice slice) {
        var term = element("dt");
        term.setText(t(label));
        var amount = element("dd");
        amount.setText(t(
                "insight.amount", slice.contracts(), Amounts.read(slice.total().fen(), locale())));
        facts.add(term, amount);
    }

    private String kind(String name) {
        return label(ContractKind.valueOf(name));
    }

    private String town(String code) {
        return code.equals("-") ? t("insight.town.none") : site.town(code, locale());
    }
}
