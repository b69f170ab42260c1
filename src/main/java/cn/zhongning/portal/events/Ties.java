package cn.zhongning.portal.events;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The campaigns and venues that the form of an event offers, by name.
 *
 * @param described what a venue says of itself as a place
 */
record Ties(Map<UUID, String> campaigns, Map<UUID, String> venues, Function<UUID, Optional<Place>> described) {
    Optional<Place> place(UUID venue) {
        return described.apply(venue);
    }
}
