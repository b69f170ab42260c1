package cn.zhongning.portal.results;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.PriceMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A result in the words of schema.org. */
@Component
public class ResultData {
    private final String origin;

    ResultData(@Value("${portal.origin}") String origin) {
        this.origin = origin;
    }

    /** The day that its page names: only where the way of pricing has one. */
    public static @Nullable LocalDate priceDay(ResultForm form) {
        return PriceWords.dated(form.priceMode()) ? form.priceDay() : null;
    }

    /** The terms that its page names: only where the way of pricing has some. */
    public static String priceTerms(ResultForm form) {
        return PriceWords.worded(form.priceMode()) ? form.priceTerms() : "";
    }

    public Map<String, Object> of(ResultForm form, Organisation owner) {
        var product = new LinkedHashMap<String, Object>();
        product.put("@context", "https://schema.org");
        product.put("@type", "Product");
        product.put("name", form.title());
        product.put("description", form.summary());
        product.put("category", form.field());
        product.put("keywords", form.keywords());
        product.put(
                "brand",
                Map.of("@type", "Organization", "@id", origin + "/organisations/" + owner.id(), "name", owner.name()));
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
