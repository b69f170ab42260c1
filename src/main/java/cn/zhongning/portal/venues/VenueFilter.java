package cn.zhongning.portal.venues;

import org.jspecify.annotations.Nullable;

/** Which venues somebody looks for; everything where nothing is said. */
public record VenueFilter(
        @Nullable VenueKind kind,
        @Nullable VenueLevel level,
        @Nullable String town) {
    public static final VenueFilter ALL = new VenueFilter(null, null, null);
}
