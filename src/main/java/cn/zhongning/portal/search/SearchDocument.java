package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of one published thing.
 *
 * @param text everything public beside title and keywords, in reading order
 * @param eventKind {@code EventKind} constant; null for anything but events
 * @param industry code of the site's vocabulary
 * @param livelihoods codes of the site's vocabulary
 * @param readiness technology readiness level 1–9
 * @param priceFrom lower end of budget or price, in fen
 * @param priceTo upper end of budget or price, in fen
 * @param date what "newest" sorts by: publication; for events the start
 * @param deadline what "deadline" sorts by
 * @param expiresAt when it becomes invisible
 * @param endsAt when an event is over
 * @param publishedAt when the public could see it first; of anything but an event its date
 */
public record SearchDocument(
        Kind kind,
        UUID id,
        UUID organisationId,
        String organisation,
        String title,
        String text,
        List<String> keywords,
        @Nullable String eventKind,
        @Nullable String industry,
        List<String> livelihoods,
        List<CooperationMode> cooperation,
        @Nullable Integer readiness,
        @Nullable String town,
        @Nullable Long priceFrom,
        @Nullable Long priceTo,
        Instant date,
        @Nullable Instant deadline,
        @Nullable Instant expiresAt,
        @Nullable Instant endsAt,
        Instant publishedAt) {}
