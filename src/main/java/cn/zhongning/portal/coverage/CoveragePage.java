package cn.zhongning.portal.coverage;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where science has been this year, and where not: what is blank is to be seen, so that somebody goes there. */
@Route("coverage")
@AnonymousAllowed
class CoveragePage extends PublicPage {
    private static final String ADDRESS = "/coverage";
    private final transient Coverage coverage;
    private final transient Site site;
    private final transient JsonLd data;

    CoveragePage(Coverage coverage, Site site, JsonLd data) {
        this.coverage = coverage;
        this.site = site;
        this.data = data;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var years = coverage.years();
        int year = Math.max(years.getFirst(), request.number("year", coverage.thisYear(), years.getLast()));
        var setting = request.first("setting")
                .flatMap(name -> Named.of(EventSetting.values(), name))
                .orElse(null);
        var reading = coverage.read(year);
        var title = t("coverage.title");
        var heading = new H1(title);
        heading.addClassName("under-top");
        var lead = new Paragraph(t("coverage.lead", site.county().label(locale())));
        lead.addClassName("lead");
        add(heading, lead, years(years, year, setting), settings(reading, year), months(reading, year, setting));
        var canonical = request.has("year") ? ADDRESS + "?year=" + year : ADDRESS;
        return PageHead.listed(
                title,
                t("coverage.about", site.county().label(locale())),
                canonical,
                data.trail(request, title, ADDRESS));
    }

    private Section settings(Coverage.Reading reading, int year) {
        var all = reading.all();
        var towns = site.towns().stream()
                .filter(town -> reading.count(town.code(), null, 0).all() > 0)
                .count();
        var said = new Paragraph(t(
                "coverage.said",
                Integer.toString(year),
                all.held(),
                all.planned(),
                site.towns().size(),
                towns));
        var legend = new Paragraph(t("coverage.legend"));
        legend.addClassNames("soft", "small");
        var table = new SettingTable(reading, rows(reading), year, texts(), locale());
        var section = new Section(new H2(t("coverage.settings")), said, legend, table);
        section.addClassNames("section", "coverage");
        return section;
    }

    private Section months(Coverage.Reading reading, int year, @Nullable EventSetting setting) {
        var table = new MonthTable(reading, rows(reading), year, setting, texts(), locale());
        var section = new Section(new H2(t("coverage.months")), chips(year, setting), table);
        section.addClassNames("section", "coverage");
        return with(section, "id", "months");
    }

    /** The towns, and beneath them what took place in none of them. */
    private List<Term> rows(Coverage.Reading reading) {
        var rows = new ArrayList<>(site.towns());
        if (reading.anywhereElse()) {
            var nowhere = t("coverage.nowhere");
            rows.add(new Term(Coverage.NOWHERE, nowhere, nowhere));
        }
        return rows;
    }

    private Nav years(List<Integer> years, int chosen, @Nullable EventSetting setting) {
        var links = with(new Nav(), "aria-label", t("coverage.choose-year"));
        links.addClassName("hints");
        years.reversed()
                .forEach(year ->
                        links.add(new Chip(link(address(year, setting)), Integer.toString(year), year == chosen)));
        return links;
    }

    private Nav chips(int year, @Nullable EventSetting chosen) {
        var links = with(new Nav(), "aria-label", t("coverage.choose-setting"));
        links.addClassName("hints");
        links.add(new Chip(link(address(year, null) + "#months"), t("coverage.all"), chosen == null));
        for (var setting : EventSetting.values())
            links.add(new Chip(link(address(year, setting) + "#months"), label(setting), setting == chosen));
        return links;
    }

    private static String address(int year, @Nullable EventSetting setting) {
        return ADDRESS + "?year=" + year + (setting == null ? "" : "&setting=" + setting);
    }
}
