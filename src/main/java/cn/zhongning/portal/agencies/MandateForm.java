package cn.zhongning.portal.agencies;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes.
 *
 * @param partner the client for an agency, the agency for a client
 * @param documents the signed paper, at most one
 */
record MandateForm(
        @Nullable UUID partner,
        MandateScope scope,
        @Nullable String industry,
        @Nullable UUID listingId,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String note,
        List<UUID> documents) {
    static final int NOTE = 500;
    static final int YEARS = 5;

    void check(Mistakes.Collector mistakes, Site site, LocalDate today) {
        mistakes.require("partner", partner != null, "agencies.error.partner");
        boolean filed = scope != MandateScope.INDUSTRY || industry != null && site.knowsIndustry(industry);
        mistakes.require("industry", filed, "agencies.error.industry");
        mistakes.require("listing", scope != MandateScope.LISTING || listingId != null, "agencies.error.listing");
        mistakes.require("startsOn", startsOn != null && !startsOn.isBefore(today), "agencies.error.starts");
        mistakes.require("endsOn", lasts(), "agencies.error.ends", YEARS);
        mistakes.require("note", note.strip().length() <= NOTE, "agencies.error.note", NOTE);
        mistakes.require("documents", documents.size() <= 1, "agencies.error.documents");
    }

    private boolean lasts() {
        return startsOn != null
                && endsOn != null
                && !endsOn.isBefore(startsOn)
                && !endsOn.isAfter(startsOn.plusYears(YEARS));
    }
}
