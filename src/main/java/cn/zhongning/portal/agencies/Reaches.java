package cn.zhongning.portal.agencies;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What somebody acts for, as three columns of one length: SQL takes them as a table by {@code unnest}. */
public final class Reaches {
    private final List<Reach> reaches;

    Reaches(List<Reach> reaches) {
        this.reaches = reaches;
    }

    /**
     * How far somebody may act for an organisation.
     *
     * @param industry null for each
     * @param listing null for each
     */
    record Reach(
            UUID organisation,
            @Nullable String industry,
            @Nullable UUID listing) {}

    public UUID[] organisations() {
        return column(Reach::organisation, UUID[]::new);
    }

    public @Nullable String[] industries() {
        return column(Reach::industry, String[]::new);
    }

    public @Nullable UUID[] listings() {
        return column(Reach::listing, UUID[]::new);
    }

    private <T> T[] column(Function<Reach, @Nullable T> part, IntFunction<T[]> array) {
        return reaches.stream().map(part).toArray(array);
    }
}
