package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every list shows of one thing, in the reader's language.
 *
 * @param meta short facts under the summary: industry, town, budget …
 * @param readiness drawn as nine bars where there is one
 * @param date the day of an event, the publication of anything else
 * @param demo whether it is demonstration data, which is always marked
 */
public record SearchCard(
        Kind kind,
        UUID id,
        String title,
        String summary,
        List<String> meta,
        @Nullable Integer readiness,
        Instant date,
        boolean demo) {
    public String address() {
        return kind.address(id);
    }
}
