package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.pages.Chip;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PageSteps;
import cn.zhongning.portal.pages.PublicPage;
import com.vaadin.flow.component.Component;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is before the public with its price now, and what was. */
@Route("publicity")
@AnonymousAllowed
class PublicityListPage extends PublicPage {
    static final int PAGE = 20;
    private static final int LAST = 10_000;

    private final transient Publicities publicities;
    private final transient Organisations organisations;
    private final transient PublicityWords words;
    private final transient JsonLd data;

    PublicityListPage(Publicities publicities, Organisations organisations, PublicityWords words, JsonLd data) {
        this.publicities = publicities;
        this.organisations = organisations;
        this.words = words;
        this.data = data;
    }

    @Override
    protected PageHead show(PageRequest request) {
        boolean past = request.has("past");
        int page = request.number("page", 1, LAST);
        int offset = (page - 1) * PAGE;
        var found = past ? publicities.past(offset, PAGE + 1) : publicities.open(offset, PAGE + 1);
        var lead = new Paragraph(t("publicity.lead"));
        lead.addClassName("lead");
        var section = new Section(new H1(t("publicity.title")), lead, states(past), list(found, past));
        section.addClassName("publicities");
        section.add(
                PageSteps.of(past ? "/publicity?past" : "/publicity", page, found.size() > PAGE, texts(), locale()),
                trust());
        add(section);
        var address = "/publicity" + (past ? "?past" : "");
        return PageHead.listed(
                t("publicity.title"),
                t("publicity.lead"),
                address,
                data.trail(request, t("publicity.title"), "/publicity"));
    }

    private Component states(boolean past) {
        var chips = new Nav(
                chip("publicity.open", "/publicity", publicities.countOpen(), !past),
                chip("publicity.past", "/publicity?past", publicities.countPast(), past));
        chips.addClassNames("hints", "kinds");
        return with(chips, "aria-label", t("publicity.states"));
    }

    private Chip chip(String label, String address, int count, boolean here) {
        return new Chip(link(address), t(label), here).counting(count);
    }

    private Component list(List<Publicity> found, boolean past) {
        if (found.isEmpty()) return new Paragraph(t(past ? "publicity.none.past" : "publicity.none"));
        var owners = organisations.find(
                found.stream().map(Publicity::organisationId).distinct().toList());
        var rows = new UnorderedList(
                found.stream().limit(PAGE).map(each -> row(each, owners)).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        return rows;
    }

    private ListItem row(Publicity publicity, Map<UUID, Organisation> owners) {
        var meta = new Div(new Span(owner(publicity, owners)), new Span(words.period(publicity, locale())));
        if (publicity.demo()) meta.add(new Span(t("listings.demo")));
        meta.addClassName("meta");
        var about = new Div(new H3(new Anchor(link(publicity.address()), publicity.title())), meta);
        var price = element("b");
        price.setText(words.price(publicity, locale()));
        var side = new Div(price, new Span(words.when(publicity, locale())));
        side.addClassName("side");
        return new ListItem(about, side);
    }

    private String owner(Publicity publicity, Map<UUID, Organisation> owners) {
        var agency = publicity.agencyId();
        if (agency != null) return words.owner(publicity.organisationId(), agency, locale());
        var owner = owners.get(publicity.organisationId());
        return owner == null ? "" : owner.name();
    }

    private Component trust() {
        var trust = new Paragraph(t("publicity.trust") + " ");
        trust.add(new Anchor(link("/publicity/log"), t("publicity.log")), new Span(" · "));
        trust.add(new Anchor(link("/publicity/verify"), t("publicity.verify")));
        trust.addClassNames("soft", "small", "trust");
        return trust;
    }
}
