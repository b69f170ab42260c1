package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person writes about a demand or a result. A draft may be half empty, but never too long. */
public interface ListingForm {
    /** Which shape of the forms is kept of what was published; rises when a field goes or means something else. */
    int SCHEMA = 1;

    /** For so long it may be shown at most, before its owner has to look at it again. */
    int YEARS = 2;

    String title();

    /** What lists and search engines are told. */
    String summary();

    String industry();

    @Nullable
    String livelihood();

    List<CooperationMode> cooperation();

    /** Exact parameters, for those whom the owner lets in. */
    String protectedPart();

    /** Person and phone, protected as well. */
    String contact();

    /** Last day on which it is visible. */
    LocalDate expiresOn();

    /** Null while nobody has said it. */
    @Nullable
    SecretLevel secretLevel();

    /** Codes must stand in the county's vocabulary. */
    default void checkCodes(Site site) {
        if (!industry().isBlank() && !site.knowsIndustry(industry())) throw new Refused("listings.error.industry");
        var livelihood = livelihood();
        if (livelihood != null && !site.knowsLivelihood(livelihood)) throw new Refused("listings.error.livelihood");
    }

    /** What is missing before it may be reviewed, by field. */
    void complete(Mistakes.Collector mistakes, LocalDate today);

    /** What every kind asks of the days for which it is shown. */
    static void checkExpiry(Mistakes.Collector mistakes, LocalDate expiresOn, LocalDate today) {
        mistakes.require("expiresOn", !expiresOn.isBefore(today), "listings.error.expired");
        var last = today.plusYears(YEARS);
        mistakes.require("expiresOn", !expiresOn.isAfter(last), "listings.error.day.late", last.toString());
    }

    /** Only public matters are listed: anything else must not even be stored. */
    static void onlyPublic(@Nullable SecretLevel level) {
        if (level != null && level != SecretLevel.PUBLIC) throw new Refused("listings.error.secret");
    }

    static void range(@Nullable Long from, @Nullable Long to, String error) {
        if (from != null && from < 0 || to != null && to < 0) throw new Refused("money.error.negative");
        if (from != null && to != null && to < from) throw new Refused(error);
    }
}
