package cn.zhongning.portal.profiles;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.ProfilePart;
import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PageSteps;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Who an organisation is, as far as the centre vouches for it, and what it has before the public. */
@Route("organisations/:id")
@AnonymousAllowed
class OrganisationPage extends PublicPage {
    private static final int LAST = 10_000;

    private final transient Organisations organisations;
    private final transient Offers offers;
    private final transient Mandates mandates;
    private final transient List<ProfilePart> parts;
    private final transient Site site;
    private final transient JsonLd data;
    private final transient OrganisationData facts;
    private final Div profile = new Div();

    OrganisationPage(
            Organisations organisations,
            Offers offers,
            Mandates mandates,
            List<ProfilePart> parts,
            Site site,
            JsonLd data,
            OrganisationData facts) {
        this.organisations = organisations;
        this.offers = offers;
        this.mandates = mandates;
        this.parts = parts;
        this.site = site;
        this.data = data;
        this.facts = facts;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var own = organisations
                .find(request.id("id"))
                .filter(Organisation::approved)
                .orElseThrow(NotFoundException::new);
        var kind = new Span(label(own.kind()));
        kind.addClassName("kind");
        profile.removeAll();
        profile.addClassName("profile");
        profile.add(kind, new H1(own.name()), facts(own, request));
        add(profile);
        parts.forEach(part -> part.part(own.id(), request.locale()).ifPresent(profile::add));
        int page = request.number("page", 1, LAST);
        var nothing = list(Kind.RESULT, own, page, request) + list(Kind.DEMAND, own, page, request) == 0;
        if (nothing) profile.add(new Paragraph(t("profiles.nothing")));
        var address = address(own);
        return PageHead.listed(
                own.name(),
                t("profiles.description", own.name(), label(own.kind())),
                page == 1 ? address : address + "?page=" + page,
                facts.of(own, request),
                data.trail(request, own.name(), address));
    }

    private Facts facts(Organisation own, PageRequest request) {
        var facts = new Facts(this::t);
        var checked = own.checkedAt();
        var since = checked == null
                ? t("profiles.checked")
                : t(
                        "profiles.checked.since",
                        checked.atZone(Clocks.CHINA).toLocalDate().toString());
        facts.add("profiles.centre", since);
        if (own.town() != null) facts.add("accounts.town", site.town(own.town(), request.locale()));
        var industries = offers.industries(own.id()).stream()
                .map(code -> site.industry(code, request.locale()))
                .toList();
        if (!industries.isEmpty()) facts.add("profiles.fields", String.join(t("profiles.and"), industries));
        mandates.agencyFor(own.id()).ifPresent(agency -> {
            var link = new Anchor(link("/agencies/" + agency.id()), agency.name());
            facts.add("profiles.agency", link);
        });
        if (own.demo()) facts.add("profiles.remark", t("accounts.demo"));
        return facts;
    }

    /** Answers how many it shows. */
    private int list(Kind kind, Organisation own, int page, PageRequest request) {
        var found = offers.page(kind, own.id(), page, request.locale());
        if (found.isEmpty()) return 0;
        var rows = new UnorderedList(
                found.stream().limit(Offers.PAGE).map(this::row).toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        profile.add(new Section(
                new H2(t("profiles.list." + kind)),
                rows,
                PageSteps.of(address(own), page, found.size() > Offers.PAGE, texts(), locale())));
        return found.size();
    }

    private ListItem row(SearchCard card) {
        var meta = new Div();
        meta.addClassName("meta");
        card.meta().forEach(fact -> meta.add(new Span(fact)));
        if (card.demo()) meta.add(new Span(t("accounts.demo")));
        var day = card.date().atZone(Clocks.CHINA).toLocalDate().toString();
        var side = new Div(Html.time(day, day));
        side.addClassName("side");
        return new ListItem(
                new Div(new H3(new Anchor(link(card.address()), card.title())), new Paragraph(card.summary()), meta),
                side);
    }

    private static String address(Organisation own) {
        return "/organisations/" + own.id();
    }
}
