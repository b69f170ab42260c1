package cn.zhongning.portal.results;

import cn.zhongning.portal.shared.Mistakes;
import java.time.LocalDate;

/** What each way of pricing (定价方式) asks of a result before it may be reviewed. */
final class PriceRules {
    private PriceRules() {}

    static void check(ResultForm form, Mistakes.Collector mistakes, LocalDate today) {
        boolean priced = form.priceFrom() != null || form.priceTo() != null;
        switch (form.priceMode()) {
            case NEGOTIABLE -> {}
            case AGREED -> mistakes.require("priceTo", priced, "results.error.price.agreed");
            case LISTED -> {
                mistakes.require("priceTo", priced, "results.error.price.listed");
                day(form, mistakes, today, "results.error.price-day.listed");
            }
            case AUCTION -> {
                mistakes.require("priceFrom", form.priceFrom() != null, "results.error.price.auction");
                day(form, mistakes, today, "results.error.price-day.auction");
                terms(form, mistakes, "results.error.price-terms.auction");
            }
            case TRIAL_FIRST -> terms(form, mistakes, "results.error.price-terms.trial");
        }
    }

    private static void day(ResultForm form, Mistakes.Collector mistakes, LocalDate today, String missing) {
        var day = form.priceDay();
        mistakes.require("priceDay", day != null, missing);
        mistakes.require("priceDay", day == null || !day.isBefore(today), "results.error.price-day.past");
        mistakes.require(
                "priceDay",
                day == null || !day.isAfter(form.expiresOn()),
                "results.error.price-day.late",
                form.expiresOn().toString());
    }

    private static void terms(ResultForm form, Mistakes.Collector mistakes, String missing) {
        mistakes.require("priceTerms", !form.priceTerms().isBlank(), missing);
    }
}
