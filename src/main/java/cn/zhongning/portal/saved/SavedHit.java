package cn.zhongning.portal.saved;

import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something published that belongs to a saved search.
 *
 * @param marked a piece of it with the search's words marked
 * @param closeness of meaning, where that alone found it
 */
record SavedHit(
        UUID searchId,
        Kind kind,
        UUID listingId,
        @Nullable String marked,
        @Nullable Float closeness,
        Instant foundAt) {
    /** With what the public reads of it at this moment. */
    record Shown(SavedHit hit, SearchCard card) {}
}
