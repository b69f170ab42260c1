package cn.zhongning.portal.results;

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

/** One result, as everybody may read it; its owner and the staff see beside it who needs it. */
@Route("results/:id")
@AnonymousAllowed
class ResultPage extends DetailPage {
    private final transient ResultService results;
    private final transient Organisations organisations;
    private final transient Facts facts;
    private final transient Site site;
    private final transient CurrentUser user;
    private final transient ObjectProvider<ResultPanel> panels;

    ResultPage(
            ResultService results,
            Organisations organisations,
            Facts facts,
            Site site,
            CurrentUser user,
            ObjectProvider<ResultPanel> panels) {
        this.results = results;
        this.organisations = organisations;
        this.facts = facts;
        this.site = site;
        this.user = user;
        this.panels = panels;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var result = results.visible(request.id("id")).orElseThrow(NotFoundException::new);
        var form = result.form();
        var locale = request.locale();
        var owner = organisations.find(result.standing().organisationId()).orElseThrow(NotFoundException::new);
        begin(Kind.RESULT, form.title(), result.standing().demo());
        fact(t("listings.published"), owner.name() + t("listings.checked"));
        fact(t("listings.industry"), site.industry(form.industry(), locale));
        fact(t("results.team"), form.team());
        fact(t("results.field"), form.field());
        var readiness = form.readiness();
        if (readiness != null) fact(t("results.readiness"), t("results.readiness.level", readiness));
        fact(
                t("results.price"),
                label(form.priceMode()) + " · " + facts.amount(form.priceFrom(), form.priceTo(), locale));
        if (!form.cooperation().isEmpty()) {
            fact(
                    t("listings.cooperation"),
                    form.cooperation().stream().map(this::label).collect(Collectors.joining(t("listings.and"))));
        }
        if (!form.keywords().isEmpty()) fact(t("results.keywords"), String.join(t("listings.and"), form.keywords()));
        part(t("results.summary"), form.summary());
        part(t("results.advantages"), form.advantages());
        part(t("results.evidence"), form.readinessEvidence());
        part(t("results.intellectual-property"), property(form.intellectualProperty()));
        part(t("results.cases"), form.cases());
        remark(t("listings.contact-protected"));
        return PageHead.listed(
                form.title(),
                form.summary(),
                Kind.RESULT.address(result.id()),
                Map.of(
                        "@context", "https://schema.org",
                        "@type", "Product",
                        "name", form.title(),
                        "description", form.summary(),
                        "keywords", form.keywords(),
                        "brand", Map.of("@type", "Organization", "name", owner.name())),
                breadcrumbs(request, Kind.RESULT, form.title(), result.id()));
    }

    private String property(IntellectualProperty property) {
        return property.rights().stream()
                .map(right -> t("results.right", label(right.kind()), right.number(), label(right.status())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected void showLive(PageRequest request) {
        var id = request.id("id");
        user.get()
                .ifPresent(reader -> panels.forEach(
                        panel -> panel.panel(id, reader, request.locale()).ifPresent(this::beside)));
    }
}
