package cn.zhongning.portal.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who came, as whoever keeps the door knows it. */
public interface Arrivals {
    /** Of these tickets those with which somebody came. */
    Map<UUID, Arrival> of(Collection<UUID> tickets);

    /** @param at when the first of them came */
    record Arrival(Instant at, int persons) {}
}
