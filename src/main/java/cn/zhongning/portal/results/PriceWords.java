package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Texts;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a price is told, each mode in its own words. */
@Component
public class PriceWords {
    private final Facts facts;
    private final Texts texts;

    PriceWords(Facts facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    /** Mode, amount, day and terms, as the page says them. */
    String whole(ResultForm form, Locale locale) {
        var said = new ArrayList<String>();
        said.add(texts.label(locale, form.priceMode()));
        var amount = amount(form, locale);
        if (amount != null) said.add(amount);
        if (form.priceDay() != null && dated(form.priceMode())) {
            said.add(texts.get(
                    locale,
                    "results.price-day.said." + form.priceMode(),
                    form.priceDay().toString()));
        }
        if (!form.priceTerms().isBlank() && worded(form.priceMode())) said.add(form.priceTerms());
        return String.join(" · ", said);
    }

    /** In one word for lists: what kind of price it is, and how much. */
    String brief(ResultForm form, Locale locale) {
        var amount = amount(form, locale);
        var mode = texts.label(locale, form.priceMode());
        return amount == null ? mode : mode + " " + amount;
    }

    /** Whether a day belongs to the mode: until when, or on which. */
    public static boolean dated(PriceMode mode) {
        return mode == PriceMode.LISTED || mode == PriceMode.AUCTION;
    }

    /** Whether words belong to the mode: where it is auctioned, or on what terms it may be tried. */
    public static boolean worded(PriceMode mode) {
        return mode == PriceMode.AUCTION || mode == PriceMode.TRIAL_FIRST;
    }

    private @Nullable String amount(ResultForm form, Locale locale) {
        if (form.priceFrom() == null && form.priceTo() == null) return null;
        return form.priceMode() == PriceMode.AUCTION && form.priceFrom() != null
                ? facts.amount(form.priceFrom(), null, locale)
                : facts.amount(form.priceFrom(), form.priceTo(), locale);
    }
}
