package cn.zhongning.portal.visits;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking that somebody asks for, with everything checked that can be checked without the venue.
 *
 * @param children how many of the persons are under 14
 */
record Wish(
        UUID venue,
        LocalDateTime hour,
        String party,
        String name,
        String phone,
        @Nullable String email,
        int persons,
        int children,
        @Nullable String guardian,
        @Nullable String remarks,
        String language) {
    /** Whether a booking says this already. */
    boolean saidBy(Visit visit) {
        return party.equals(visit.party())
                && name.equals(visit.name())
                && phone.equals(visit.phone())
                && Objects.equals(email, visit.email())
                && persons == visit.persons()
                && children == visit.children()
                && Objects.equals(guardian, visit.guardian())
                && Objects.equals(remarks, visit.remarks());
    }
}
