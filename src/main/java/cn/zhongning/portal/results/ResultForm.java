package cn.zhongning.portal.results;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes about a result. A draft may be half empty; {@link #requireComplete} is asked at submission.
 *
 * @param readiness technology readiness level 1–9 (GB/T 22900)
 * @param priceFrom in fen
 * @param priceTo in fen
 */
public record ResultForm(
        String title,
        String team,
        String summary,
        String advantages,
        List<String> keywords,
        String field,
        String industry,
        @Nullable String livelihood,
        @Nullable Integer readiness,
        String readinessEvidence,
        String intellectualProperty,
        String cases,
        List<CooperationMode> cooperation,
        PriceMode priceMode,
        @Nullable Long priceFrom,
        @Nullable Long priceTo,
        LocalDate expiresOn) {
    public static final int TITLE = 80;
    public static final int TEAM = 100;
    public static final int SUMMARY = 4000;
    public static final int LONG = 2000;
    public static final int SHORT = 1000;
    public static final int FIELD = 50;
    public static final int KEYWORDS = 5;

    public ResultForm {
        limit(title, TITLE);
        limit(team, TEAM);
        limit(summary, SUMMARY);
        limit(advantages, LONG);
        limit(cases, LONG);
        limit(readinessEvidence, SHORT);
        limit(intellectualProperty, SHORT);
        limit(field, FIELD);
        if (keywords.size() > KEYWORDS) throw new Refused("results.error.keywords", keywords.size());
        if (readiness != null && (readiness < 1 || readiness > 9)) throw new Refused("results.error.readiness");
        if (priceFrom != null && priceTo != null && priceTo < priceFrom) throw new Refused("results.error.price");
        keywords = List.copyOf(keywords);
        cooperation = List.copyOf(cooperation);
    }

    static ResultForm of(TechResult result) {
        return new ResultForm(
                result.title(),
                result.team(),
                result.summary(),
                result.advantages(),
                result.keywords(),
                result.field(),
                result.industry(),
                result.livelihood(),
                result.readiness(),
                result.readinessEvidence(),
                result.intellectualProperty(),
                result.cases(),
                result.cooperation(),
                result.priceMode(),
                result.priceFrom(),
                result.priceTo(),
                result.expiresOn());
    }

    void requireComplete(LocalDate today) {
        if (title.isBlank()) throw new Refused("results.error.title");
        if (summary.strip().length() < 20) throw new Refused("results.error.summary");
        if (industry.isBlank()) throw new Refused("results.error.industry");
        if (expiresOn.isBefore(today)) throw new Refused("listings.error.expired");
    }

    private static void limit(String text, int most) {
        if (text.length() > most) throw new Refused("listings.error.long", most, text.length());
    }
}
