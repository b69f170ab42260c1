package cn.zhongning.portal.opendata;

import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that the public reads at this moment, and how programs are told of it. */
public interface OpenItem {
    UUID id();

    Kind kind();

    @Nullable
    String industry();

    @Nullable
    String town();

    /** From when on nobody may read it; null where that is no matter of time. */
    @Nullable
    Instant expiresAt();

    /**
     * In our own words, whose shape is promised.
     *
     * @param changedAt since when it is as it is; null where only the content counts
     */
    Object data(Locale locale, @Nullable Instant changedAt);

    List<DublinCore> dublinCore();

    /** In the words of schema.org, as its page says it. */
    Map<String, Object> linked(Locale locale);
}
