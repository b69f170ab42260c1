package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the facts of a listing are said: words of the county, amounts in 万元, dates. */
@Component
public class Facts {
    private final Site site;
    private final Texts texts;

    Facts(Site site, Texts texts) {
        this.site = site;
        this.texts = texts;
    }

    /** Empty where none was chosen. */
    public String industry(ListingForm form, Locale locale) {
        return form.industry().isBlank() ? "" : site.industry(form.industry(), locale);
    }

    public String livelihood(ListingForm form, Locale locale) {
        return form.livelihood() == null ? "" : site.livelihood(form.livelihood(), locale);
    }

    public String cooperation(ListingForm form, Locale locale) {
        return form.cooperation().stream()
                .map(mode -> texts.label(locale, mode))
                .collect(Collectors.joining(texts.get(locale, "listings.and")));
    }

    /** A range of amounts in fen; "negotiable" where there is none. */
    public String amount(@Nullable Long from, @Nullable Long to, Locale locale) {
        if (from == null && to == null) return texts.get(locale, "listings.amount.negotiable");
        if (to == null) return texts.get(locale, "listings.amount.from", number(from, locale));
        if (from == null || from == 0) return texts.get(locale, "listings.amount.to", number(to, locale));
        return from.equals(to)
                ? texts.get(locale, "listings.amount.exact", number(from, locale))
                : texts.get(locale, "listings.amount.range", number(from, locale), number(to, locale));
    }

    /** Empty where there is no day. */
    public static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Clocks.CHINA);
    }

    /** The first instant of the day after: what expires on a day is visible until its end. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Clocks.CHINA).toInstant();
    }

    /** Its first sentence, as far as there is room for so many characters. */
    public static String firstSentence(String text, int room) {
        int end = text.indexOf('。');
        var sentence = end < 0 ? text : text.substring(0, end + 1);
        return sentence.length() <= room ? sentence : sentence.substring(0, room - 1) + "…";
    }

    private static String number(@Nullable Long fen, Locale locale) {
        return new Money(fen == null ? 0 : fen).number(locale);
    }
}
