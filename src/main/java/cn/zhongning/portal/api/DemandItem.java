package cn.zhongning.portal.api;

import cn.zhongning.portal.feeds.OpenEvent.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand as everybody may read it: what its page shows, and nothing else. */
record DemandItem(
        UUID id,
        String url,
        String title,
        String summary,
        String problem,
        String targets,
        String tried,
        Named industry,
        @Nullable Named livelihood,
        @Nullable Named town,
        @Nullable BigDecimal budgetFrom,
        @Nullable BigDecimal budgetTo,
        List<Named> cooperation,
        @Nullable LocalDate deadline,
        LocalDate expiresOn,
        Party organisation,
        @Nullable Party agency,
        List<Paper> files,
        boolean demo,
        OffsetDateTime publishedAt,
        OffsetDateTime updatedAt) {}
