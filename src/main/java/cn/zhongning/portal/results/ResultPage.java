package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.listings.DetailPage;
import cn.zhongning.portal.listings.WayToOwner;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.PriceMode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** One result, as everybody may read it. */
@Route("results/:id")
@AnonymousAllowed
class ResultPage extends DetailPage<TechResult, ResultForm> {
    private final String origin;

    ResultPage(
            ResultPresentation presentation,
            Organisations organisations,
            WayToOwner way,
            JsonLd machines,
            CurrentUser user,
            Clock clock,
            ObjectProvider<ResultPanel> panels,
            @Value("${portal.origin}") String origin) {
        super(presentation, organisations, way, machines, user, clock, panels);
        this.origin = origin;
    }

    @Override
    protected List<Component> ways(TechResult result) {
        var compare = new Anchor(link(Compared.address(Stream.of(result.id()))), t("results.compare.add"));
        return List.of(new Paragraph(Html.with(compare, "rel", "nofollow")));
    }

    @Override
    protected Map<String, Object> data(ResultForm form, Organisation owner) {
        var product = new LinkedHashMap<String, Object>();
        product.put("@context", "https://schema.org");
        product.put("@type", "Product");
        product.put("name", form.title());
        product.put("description", form.summary());
        product.put("category", form.field());
        product.put("keywords", form.keywords());
        product.put("brand", Map.of("@type", "Organization", "name", owner.name()));
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
        var day = form.priceDay();
        if (form.priceMode() == PriceMode.LISTED && day != null) offer.put("priceValidUntil", day.toString());
        return offer;
    }
}
