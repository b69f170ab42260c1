package cn.zhongning.portal.demands;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.listings.DetailPage;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** One demand, as everybody may read it; its owner and the staff see beside it what fits. */
@Route("demands/:id")
@AnonymousAllowed
class DemandPage extends DetailPage {
    private final transient DemandService demands;
    private final transient Organisations organisations;
    private final transient Facts facts;
    private final transient Site site;
    private final transient CurrentUser user;
    private final transient ObjectProvider<DemandPanel> panels;

    DemandPage(
            DemandService demands,
            Organisations organisations,
            Facts facts,
            Site site,
            CurrentUser user,
            ObjectProvider<DemandPanel> panels) {
        this.demands = demands;
        this.organisations = organisations;
        this.facts = facts;
        this.site = site;
        this.user = user;
        this.panels = panels;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var demand = demands.visible(request.id("id")).orElseThrow(NotFoundException::new);
        var locale = request.locale();
        var owner = organisations.find(demand.organisationId()).orElseThrow(NotFoundException::new);
        begin(Kind.DEMAND, demand.title(), demand.demo());
        fact(t("listings.published"), owner.name() + t("listings.checked"));
        fact(t("listings.industry"), site.industry(demand.industry(), locale));
        var town = demand.town();
        if (town != null) fact(t("listings.town"), site.town(town, locale));
        fact(t("demands.budget"), facts.amount(demand.budgetFrom(), demand.budgetTo(), locale));
        if (!demand.cooperation().isEmpty()) {
            fact(
                    t("listings.cooperation"),
                    demand.cooperation().stream().map(this::label).collect(Collectors.joining(t("listings.and"))));
        }
        var deadline = demand.deadline();
        if (deadline != null) fact(t("demands.deadline"), deadline.toString());
        part(t("demands.problem"), demand.problem());
        part(t("demands.targets"), demand.targets());
        part(t("demands.tried"), demand.tried());
        remark(t("listings.contact-protected"));
        return PageHead.listed(
                demand.title(),
                demand.summary(),
                Kind.DEMAND.address(demand.id()),
                Map.of(
                        "@context", "https://schema.org",
                        "@type", "Demand",
                        "name", demand.title(),
                        "description", demand.summary(),
                        "validThrough", demand.expiresOn().toString(),
                        "seller", Map.of("@type", "Organization", "name", owner.name())),
                breadcrumbs(Kind.DEMAND, demand.title()));
    }

    @Override
    protected void showLive(PageRequest request) {
        var id = request.id("id");
        user.get()
                .ifPresent(reader -> panels.forEach(
                        panel -> panel.panel(id, reader, request.locale()).ifPresent(this::beside)));
    }
}
