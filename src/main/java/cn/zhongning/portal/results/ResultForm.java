package cn.zhongning.portal.results;

import static cn.zhongning.portal.forms.Limits.limit;
import static cn.zhongning.portal.forms.Limits.oneLine;
import static cn.zhongning.portal.forms.Limits.sane;
import static cn.zhongning.portal.listings.ListingForm.checkExpiry;
import static cn.zhongning.portal.listings.ListingForm.onlyPublic;
import static cn.zhongning.portal.listings.ListingForm.range;

import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.Renewal;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes about a result.
 *
 * @param readiness technology readiness level 1–9 on the scale beside it
 * @param assessedBy who told the level
 * @param priceFrom in fen
 * @param priceTo in fen
 * @param priceDay until when a listed price holds, or when the auction is
 * @param priceTerms where the auction is, or on what terms it may be tried first
 * @param images ids of stored pictures, in the order shown
 * @param protectedPart exact parameters, for those whom the owner lets in
 * @param contact person and phone, protected as well
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
        @Nullable ReadinessScale readinessScale,
        String readinessEvidence,
        String assessedBy,
        @Nullable LocalDate assessedOn,
        IntellectualProperty intellectualProperty,
        String cases,
        List<CooperationMode> cooperation,
        PriceMode priceMode,
        @Nullable Long priceFrom,
        @Nullable Long priceTo,
        @Nullable LocalDate priceDay,
        String priceTerms,
        List<UUID> images,
        String protectedPart,
        String contact,
        LocalDate expiresOn,
        @Nullable SecretLevel secretLevel)
        implements ListingForm {
    public static final int TITLE = 80;
    public static final int TEAM = 100;
    public static final int SUMMARY = 4000;
    public static final int SUMMARY_LEAST = 20;
    public static final int LONG = 2000;
    public static final int SHORT = 1000;
    public static final int FIELD = 50;
    public static final int KEYWORDS = 5;
    public static final int KEYWORD = 20;
    public static final int CONTACT = 200;
    public static final int TERMS = 300;
    public static final int IMAGES = 6;

    public ResultForm {
        title = oneLine(title);
        limit(title, TITLE);
        limit(team, TEAM);
        limit(summary, SUMMARY);
        limit(advantages, LONG);
        limit(cases, LONG);
        limit(readinessEvidence, SHORT);
        limit(assessedBy, TEAM);
        limit(field, FIELD);
        limit(protectedPart, SUMMARY);
        limit(contact, CONTACT);
        limit(priceTerms, TERMS);
        keywords.forEach(keyword -> limit(keyword, KEYWORD));
        most(keywords.size(), KEYWORDS, "results.error.keywords");
        most(images.size(), IMAGES, "results.error.images");
        most(intellectualProperty.rights().size(), IntellectualProperty.MOST, "results.error.rights");
        if (readiness != null && (readiness < 1 || readiness > 9)) throw new Refused("results.error.readiness");
        range(priceFrom, priceTo, "results.error.price");
        sane(assessedOn);
        sane(priceDay);
        sane(expiresOn);
        onlyPublic(secretLevel);
        keywords = List.copyOf(keywords);
        cooperation = List.copyOf(cooperation);
        images = List.copyOf(images);
    }

    /** Only what any text has, cut to what fits: of a collection that was not written for the portal. */
    public static ResultForm plain(String title, String text, List<String> keywords, LocalDate expires) {
        var words = keywords.stream()
                .map(keyword -> cut(keyword, KEYWORD))
                .limit(KEYWORDS)
                .toList();
        return sparse(cut(title, TITLE), cut(text, SUMMARY), words, "other", expires, SecretLevel.PUBLIC);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Nothing written yet; shown for a year unless its author says otherwise. */
    static ResultForm blank(LocalDate today) {
        return sparse("", "", List.of(), "", Renewal.until(Kind.RESULT, today), null);
    }

    private static ResultForm sparse(
            String title,
            String summary,
            List<String> keywords,
            String industry,
            LocalDate expires,
            @Nullable SecretLevel secret) {
        return new ResultForm(
                title,
                "",
                summary,
                "",
                keywords,
                "",
                industry,
                null,
                null,
                null,
                "",
                "",
                null,
                IntellectualProperty.NONE,
                "",
                List.of(),
                PriceMode.NEGOTIABLE,
                null,
                null,
                null,
                "",
                List.of(),
                "",
                "",
                expires,
                secret);
    }

    @Override
    public void complete(Mistakes.Collector mistakes, LocalDate today) {
        mistakes.require("title", title.strip().length() >= 4, "results.error.title");
        mistakes.require("team", !team.isBlank(), "results.error.team");
        int length = summary.strip().length();
        mistakes.require("summary", length >= SUMMARY_LEAST, "results.error.summary", SUMMARY_LEAST, length);
        mistakes.require("industry", !industry.isBlank(), "results.error.industry");
        mistakes.require("field", !field.isBlank(), "results.error.field");
        mistakes.require("readiness", readiness != null, "results.error.readiness");
        mistakes.require("readinessScale", readiness == null || readinessScale != null, "results.error.scale");
        mistakes.require(
                "readinessEvidence", readiness == null || !readinessEvidence.isBlank(), "results.error.evidence");
        mistakes.require("assessedOn", assessedOn == null || !assessedOn.isAfter(today), "results.error.assessed");
        mistakes.require("cooperation", !cooperation.isEmpty(), "results.error.cooperation");
        PriceRules.check(this, mistakes, today);
        mistakes.require("contact", !contact.isBlank(), "results.error.contact");
        checkExpiry(mistakes, expiresOn, today);
        mistakes.require("secretLevel", secretLevel != null, "listings.error.secret.missing");
    }

    private static void most(int count, int most, String error) {
        if (count > most) throw new Refused(error, most, count);
    }
}
