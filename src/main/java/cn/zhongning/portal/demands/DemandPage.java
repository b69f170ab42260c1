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
        var form = demand.form();
        var locale = request.locale();
        var owner = organisations.find(demand.standing().organisationId()).orElseThrow(NotFoundException::new);
        begin(Kind.DEMAND, form.title(), demand.standing().demo());
        fact(t("listings.published"), owner.name() + t("listings.checked"));
        fact(t("listings.industry"), site.industry(form.industry(), locale));
        var town = form.town();
        if (town != null) fact(t("listings.town"), site.town(town, locale));
        fact(t("demands.budget"), facts.amount(form.budgetFrom(), form.budgetTo(), locale));
        if (!form.cooperation().isEmpty()) {
            fact(
                    t("listings.cooperation"),
                    form.cooperation().stream().map(this::label).collect(Collectors.joining(t("listings.and"))));
        }
        var deadline = form.deadline();
        if (deadline != null) fact(t("demands.deadline"), deadline.toString());
        part(t("demands.problem"), form.problem());
        part(t("demands.targets"), form.targets());
        part(t("demands.tried"), form.tried());
        remark(t("listings.contact-protected"));
        return PageHead.listed(
                form.title(),
                form.summary(),
                Kind.DEMAND.address(demand.id()),
                Map.of(
                        "@context", "https://schema.org",
                        "@type", "Demand",
                        "name", form.title(),
                        "description", form.summary(),
                        "validThrough", form.expiresOn().toString(),
                        "seller", Map.of("@type", "Organization", "name", owner.name())),
                breadcrumbs(Kind.DEMAND, form.title()));
    }

    @Override
    protected void showLive(PageRequest request) {
        var id = request.id("id");
        user.get()
                .ifPresent(reader -> panels.forEach(
                        panel -> panel.panel(id, reader, request.locale()).ifPresent(this::beside)));
    }
}
