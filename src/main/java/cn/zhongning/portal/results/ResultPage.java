package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.listings.DetailPage;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.OwnerCard;
import cn.zhongning.portal.listings.WayToOwner;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Money;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** One result, as everybody may read it; its owner and the staff see beside it who needs it. */
@Route("results/:id")
@AnonymousAllowed
class ResultPage extends DetailPage {
    private final transient ResultService results;
    private final transient Organisations organisations;
    private final transient ResultPresentation presentation;
    private final transient WayToOwner way;
    private final transient CurrentUser user;
    private final transient Clock clock;
    private final transient ObjectProvider<ResultPanel> panels;
    private final String origin;

    ResultPage(
            ResultService results,
            Organisations organisations,
            ResultPresentation presentation,
            WayToOwner way,
            CurrentUser user,
            Clock clock,
            ObjectProvider<ResultPanel> panels,
            @Value("${portal.origin}") String origin) {
        this.results = results;
        this.organisations = organisations;
        this.presentation = presentation;
        this.way = way;
        this.user = user;
        this.clock = clock;
        this.panels = panels;
        this.origin = origin;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var result = results.visible(request.id("id")).or(() -> hidden(request)).orElseThrow(NotFoundException::new);
        var form = result.form();
        var owner = organisations.find(result.standing().organisationId()).orElseThrow(NotFoundException::new);
        begin(presentation.article(result, request.locale()));
        invite(way.button("results.way", request.locale()), way.card(request.locale()));
        remark(t("listings.contact-protected"));
        return PageHead.listed(
                form.title(),
                form.summary(),
                Kind.RESULT.address(result.id()),
                product(form, owner.name()),
                breadcrumbs(request, Kind.RESULT, form.title(), result.id()));
    }

    /** Its owner and the centre find it at its address in every stage, with what keeps it from the public. */
    private Optional<TechResult> hidden(PageRequest request) {
        return request.live() && user.get().isPresent() ? results.forDesk(request.id("id")) : Optional.empty();
    }

    @Override
    protected void showLive(PageRequest request) {
        var id = request.id("id");
        user.get().ifPresent(reader -> {
            results.forDesk(id).ifPresent(result -> standing(result, reader));
            if (results.visible(id).isEmpty()) return;
            panels.forEach(panel -> panel.panel(id, reader, request.locale()).ifPresent(this::beside));
        });
    }

    private void standing(TechResult result, SignedIn reader) {
        boolean owner = reader.actsFor(result.standing().organisationId());
        if (owner) dropInvitation();
        besideFirst(new OwnerCard(results, texts(), locale(), Facts.day(clock.instant()), result, owner));
    }

    private Map<String, Object> product(ResultForm form, String owner) {
        var product = new LinkedHashMap<String, Object>();
        product.put("@context", "https://schema.org");
        product.put("@type", "Product");
        product.put("name", form.title());
        product.put("description", form.summary());
        product.put("category", form.field());
        product.put("keywords", form.keywords());
        product.put("brand", Map.of("@type", "Organization", "name", owner));
        if (!form.images().isEmpty()) {
            product.put(
                    "image",
                    form.images().stream().map(id -> origin + "/pictures/" + id).toList());
        }
        var from = form.priceFrom();
        if (from != null && from > 0) product.put("offers", offer(from, form));
        return product;
    }

    /** Only where a price was named; most are a matter of talks. */
    private static Map<String, Object> offer(long from, ResultForm form) {
        var offer = new LinkedHashMap<String, Object>();
        offer.put("@type", "AggregateOffer");
        offer.put("priceCurrency", "CNY");
        offer.put("lowPrice", new Money(from).yuan());
        var to = form.priceTo();
        if (to != null) offer.put("highPrice", new Money(to).yuan());
        return offer;
    }
}
