package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the facts of a listing are said: amounts in 万元, dates. */
@Component
public class Facts {
    private final Texts texts;

    Facts(Texts texts) {
        this.texts = texts;
    }

    /** A range of amounts in fen; "negotiable" where there is none. */
    public String amount(@Nullable Long from, @Nullable Long to, Locale locale) {
        if (from == null && to == null) return texts.get(locale, "listings.amount.negotiable");
        if (to == null) return texts.get(locale, "listings.amount.from", wan(from));
        if (from == null || from == 0) return texts.get(locale, "listings.amount.to", wan(to));
        return from.equals(to)
                ? texts.get(locale, "listings.amount.exact", wan(from))
                : texts.get(locale, "listings.amount.range", wan(from), wan(to));
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

    private static String wan(@Nullable Long fen) {
        return new Money(fen == null ? 0 : fen).wan().toPlainString();
    }
}
