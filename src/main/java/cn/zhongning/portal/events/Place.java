package cn.zhongning.portal.events;

import static cn.zhongning.portal.forms.Limits.limit;

import cn.zhongning.portal.shared.Mistakes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place.
 *
 * @param venue as people find it; the platform of one that is online only
 * @param town code of the site's vocabulary; none for an event online
 * @param accessibility how one gets in with a wheelchair or a pram, and the like
 * @param venueId the venue (科普阵地) that it is, where it is one
 */
public record Place(
        EventMode mode,
        String venue,
        @Nullable String town,
        String accessibility,
        @Nullable UUID venueId) {
    static final int VENUE = 200;
    static final int ACCESSIBILITY = 200;

    public Place {
        venue = venue.strip();
        accessibility = accessibility.strip();
    }

    void check(Mistakes.Collector wrong) {
        wrong.check("venue", () -> limit(venue, VENUE));
        wrong.check("accessibility", () -> limit(accessibility, ACCESSIBILITY));
    }

    void complete(Mistakes.Collector wrong) {
        wrong.require("venue", venue.length() >= 2, "events.error.venue", VENUE);
    }

    public static Place of(EventMode mode, String venue, @Nullable String town) {
        return new Place(mode, venue, town, "", null);
    }
}
