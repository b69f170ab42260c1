package cn.zhongning.portal.agencies;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PageSteps;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who helps to bring a technology to its buyer: agencies that the centre has checked, by industry. */
@Route("agencies")
@AnonymousAllowed
class AgenciesPage extends PublicPage {
    private static final int PAGE = 20;
    private static final int LAST = 1000;

    private final transient Credentials credentials;
    private final transient Site site;
    private final transient JsonLd data;

    AgenciesPage(Credentials credentials, Site site, JsonLd data) {
        this.credentials = credentials;
        this.site = site;
        this.data = data;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var industry = request.first("industry").filter(site::knowsIndustry).orElse(null);
        int page = request.number("page", 1, LAST);
        var found = credentials.agencies(industry, (page - 1) * PAGE, PAGE + 1);
        var title = t("agencies.directory");
        var section = new Section(new H1(title), new Paragraph(t("agencies.directory.lead")), chips(industry, request));
        section.addClassName("profile");
        if (found.isEmpty()) section.add(new Paragraph(t("agencies.directory.none")));
        var rows = new UnorderedList(
                found.stream().limit(PAGE).map(agency -> row(agency, request)).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        section.add(rows, PageSteps.of(address(industry, 1), page, found.size() > PAGE, texts(), locale()));
        add(section);
        return PageHead.listed(
                title, t("agencies.directory.lead"), address(industry, page), data.trail(request, title, "/agencies"));
    }

    private Nav chips(@Nullable String chosen, PageRequest request) {
        var chips = with(new Nav(), "aria-label", t("agencies.industry"));
        chips.addClassName("hints");
        chips.add(chip(t("agencies.directory.all"), null, chosen));
        site.industries().forEach(term -> chips.add(chip(term.label(request.locale()), term.code(), chosen)));
        return chips;
    }

    private Anchor chip(String text, @Nullable String industry, @Nullable String chosen) {
        var chip = new Anchor(link(address(industry, 1)), text);
        chip.addClassName("chip");
        boolean here = industry == null ? chosen == null : industry.equals(chosen);
        return here ? with(chip, "aria-current", "page") : chip;
    }

    private ListItem row(Organisation agency, PageRequest request) {
        var brokers = credentials.of(agency.id());
        var fields = brokers.stream()
                .flatMap(each -> each.industries().stream())
                .distinct()
                .map(code -> site.industry(code, request.locale()))
                .collect(Collectors.joining(t("agencies.and")));
        long people = brokers.stream().map(Credential::accountId).distinct().count();
        var meta = new Div(new Span(t("agencies.directory.brokers", people)));
        if (agency.town() != null) meta.add(new Span(site.town(agency.town(), request.locale())));
        if (agency.demo()) meta.add(new Span(t("accounts.demo")));
        meta.addClassName("meta");
        var name = new H3(new Anchor(link("/agencies/" + agency.id()), agency.name()));
        return new ListItem(new Div(name, new Paragraph(fields), meta));
    }

    private static String address(@Nullable String industry, int page) {
        var query = (industry == null ? "" : "&industry=" + industry) + (page == 1 ? "" : "&page=" + page);
        return query.isEmpty() ? "/agencies" : "/agencies?" + query.substring(1);
    }
}
