package cn.zhongning.portal.api;

import cn.zhongning.portal.feeds.OpenEvent.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result as everybody may read it: what its page shows, and nothing else. */
record ResultItem(
        UUID id,
        String url,
        String title,
        String team,
        String summary,
        String advantages,
        List<String> keywords,
        String field,
        Named industry,
        @Nullable Named livelihood,
        @Nullable Readiness readiness,
        List<Right> rights,
        String cases,
        List<Named> cooperation,
        Price price,
        List<String> images,
        LocalDate expiresOn,
        Party organisation,
        @Nullable Party agency,
        List<Paper> files,
        boolean demo,
        OffsetDateTime publishedAt,
        OffsetDateTime updatedAt) {
    /** How far it is: technology readiness level 1–9. */
    record Readiness(
            int level,
            @Nullable Named scale,
            String evidence,
            String assessedBy,
            @Nullable LocalDate assessedOn) {}

    /** A right on which it stands. */
    record Right(Named kind, String number, Named status) {}

    /** In yuan; day and terms only where the mode has them. */
    record Price(
            Named mode,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable LocalDate day,
            @Nullable String terms) {}
}
