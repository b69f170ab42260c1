package cn.zhongning.portal.opendata;

import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something is before the public, or was.
 *
 * @param industry when the public read it last; so is the town
 * @param stampedAt since when it is as it is, or gone
 * @param deleted whether the public can read it no longer
 */
public record OpenRecord(
        UUID id,
        Kind kind,
        @Nullable String industry,
        @Nullable String town,
        Instant stampedAt,
        boolean deleted) {
    /** Where a list of them goes on behind it. */
    public Cursor cursor() {
        return new Cursor(stampedAt, id);
    }
}
