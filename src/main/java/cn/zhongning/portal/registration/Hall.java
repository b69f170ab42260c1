package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Admission;
import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.EventStage;
import cn.zhongning.portal.events.Invitation;
import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session with its seats, as it is while nobody else can take or give back any. */
record Hall(
        UUID id,
        UUID eventId,
        String title,
        EventStage stage,
        Attendance attendance,
        @Nullable String invitation,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        int seats,
        @Nullable Integer seatsOnline,
        int taken,
        int takenOnline,
        int mostPersons,
        boolean waitingList,
        @Nullable Instant cancelledAt)
        implements Admission {
    /** The staff may enter people who were invited, and those who call when the form is closed already. */
    void admit(Applicant applicant, Instant now) {
        if (!eventId.equals(applicant.event())) throw new Refused("registration.error.session");
        if (stage != EventStage.PUBLISHED || attendance == Attendance.OPEN)
            throw new Refused("registration.error.none");
        if (cancelled()) throw new Refused("registration.error.cancelled");
        if (!now.isBefore(endsAt)) throw new Refused("registration.error.closed");
        if (!offers(applicant.seating())) throw new Refused("registration.error.session");
        if (applicant.desk()) return;
        if (attendance == Attendance.INVITATION && !invites(applicant)) throw new Refused("registration.error.code");
        if (!opened(now)) throw new Refused("registration.error.not-open");
        if (closed(now)) throw new Refused("registration.error.closed");
        if (applicant.persons() > mostPersons) throw new Refused("registration.error.persons", mostPersons);
    }

    /** By the code of this moment: one that was replaced lets nobody in any more. */
    private boolean invites(Applicant applicant) {
        return invitation != null && Invitation.same(invitation, applicant.invitation());
    }

    /** Whether seats that come free can still be offered to somebody. */
    boolean alive(Instant now) {
        return stage == EventStage.PUBLISHED && !cancelled() && now.isBefore(startsAt);
    }
}
