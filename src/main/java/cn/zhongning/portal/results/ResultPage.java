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
        var locale = request.locale();
        var owner = organisations.find(result.organisationId()).orElseThrow(NotFoundException::new);
        begin(Kind.RESULT, result.title(), result.demo());
        fact(t("listings.published"), owner.name() + t("listings.checked"));
        fact(t("listings.industry"), site.industry(result.industry(), locale));
        fact(t("results.team"), result.team());
        fact(t("results.field"), result.field());
        var readiness = result.readiness();
        if (readiness != null) fact(t("results.readiness"), t("results.readiness.level", readiness));
        fact(
                t("results.price"),
                label(result.priceMode()) + " · " + facts.amount(result.priceFrom(), result.priceTo(), locale));
        if (!result.cooperation().isEmpty()) {
            fact(
                    t("listings.cooperation"),
                    result.cooperation().stream().map(this::label).collect(Collectors.joining(t("listings.and"))));
        }
        if (!result.keywords().isEmpty())
            fact(t("results.keywords"), String.join(t("listings.and"), result.keywords()));
        part(t("results.summary"), result.summary());
        part(t("results.advantages"), result.advantages());
        part(t("results.evidence"), result.readinessEvidence());
        part(t("results.intellectual-property"), result.intellectualProperty());
        part(t("results.cases"), result.cases());
        remark(t("listings.contact-protected"));
        return PageHead.listed(
                result.title(),
                result.summary(),
                Kind.RESULT.address(result.id()),
                Map.of(
                        "@context", "https://schema.org",
                        "@type", "Product",
                        "name", result.title(),
                        "description", result.summary(),
                        "keywords", result.keywords(),
                        "brand", Map.of("@type", "Organization", "name", owner.name())),
                breadcrumbs(Kind.RESULT, result.title()));
    }

    @Override
    protected void showLive(PageRequest request) {
        var id = request.id("id");
        user.get()
                .ifPresent(reader -> panels.forEach(
                        panel -> panel.panel(id, reader, request.locale()).ifPresent(this::beside)));
    }
}
