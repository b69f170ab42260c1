package cn.zhongning.portal.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser would like to be told of a published event instead; until it is decided the old text stays visible.
 * Its times are none of it: those are the organiser's own.
 *
 * @param returned why the staff did not take it over; none while it waits
 */
public record EventProposal(
        UUID eventId,
        Announcement announcement,
        Instant proposedAt,
        @Nullable String returned) {
    public boolean waits() {
        return returned == null;
    }
}
