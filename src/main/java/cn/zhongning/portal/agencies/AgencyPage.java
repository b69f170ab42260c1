package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Clocks;
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
import java.time.Clock;
import java.time.LocalDate;

/** One agency: its brokers with what the centre has checked of them, and for how many it acts. */
@Route("agencies/:id")
@AnonymousAllowed
class AgencyPage extends PublicPage {
    private final transient Organisations organisations;
    private final transient Credentials credentials;
    private final transient MandateRepository mandates;
    private final transient Site site;
    private final transient JsonLd data;
    private final transient Clock clock;

    AgencyPage(
            Organisations organisations,
            Credentials credentials,
            MandateRepository mandates,
            Site site,
            JsonLd data,
            Clock clock) {
        this.organisations = organisations;
        this.credentials = credentials;
        this.mandates = mandates;
        this.site = site;
        this.data = data;
        this.clock = clock;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var agency = organisations
                .find(request.id("id"))
                .filter(Organisation::approved)
                .filter(found -> found.kind() == OrganisationKind.AGENCY)
                .orElseThrow(NotFoundException::new);
        var kind = new Span(label(agency.kind()));
        kind.addClassName("kind");
        var profile =
                new Div(kind, new H1(agency.name()), meta(agency, request), brokers(agency, request), act(agency));
        profile.addClassName("profile");
        add(profile);
        var address = "/agencies/" + agency.id();
        return PageHead.listed(
                agency.name(), t("agencies.directory.lead"), address, data.trail(request, agency.name(), address));
    }

    private Div meta(Organisation agency, PageRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
        var meta = new Div(new Span(t("agencies.directory.running", mandates.countRunning(agency.id(), today))));
        if (agency.town() != null) meta.add(new Span(site.town(agency.town(), request.locale())));
        if (agency.demo()) meta.add(new Span(t("accounts.demo")));
        meta.add(new Anchor(link("/organisations/" + agency.id()), t("agencies.directory.profile")));
        meta.addClassName("meta");
        return meta;
    }

    private Section brokers(Organisation agency, PageRequest request) {
        var rows = new UnorderedList();
        rows.addClassNames("rows", "plain");
        credentials.of(agency.id()).forEach(each -> rows.add(row(each, request)));
        var section = new Section(new H2(t("agencies.directory.people")), rows);
        if (rows.getComponentCount() == 0) section.add(new Paragraph(t("agencies.directory.nobody")));
        return section;
    }

    private ListItem row(Credential credential, PageRequest request) {
        var meta = new Div(
                new Span(label(credential.kind())),
                new Span(credential.number()),
                new Span(credential.issuedBy()),
                new Span(credential.issuedOn().toString()));
        meta.addClassName("meta");
        var fields = CredentialFacts.fields(credential, texts(), site, request.locale());
        return new ListItem(new Div(new H3(credential.holder()), new Paragraph(fields), meta));
    }

    /** Who is signed in for a client goes straight to the form; others sign in first. */
    private Paragraph act(Organisation agency) {
        var offer = new Anchor("/desk/mandates/new?with=" + agency.id(), t("agencies.directory.offer"));
        offer.setRouterIgnore(true);
        offer.addClassNames("button", "main");
        return new Paragraph(offer);
    }
}
