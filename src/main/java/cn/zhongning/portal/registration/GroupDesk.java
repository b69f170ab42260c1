package cn.zhongning.portal.registration;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.events.Question;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many people whom the desk enters at once: all of them get seats, or nobody does. */
@Service
public class GroupDesk {
    /** The people, or those who look after them, agreed towards their school. */
    public static final String NOTICE = RegistrationNotice.VERSION + "-by-school";

    private final RegistrationDesk desk;
    private final SeatLedger seats;
    private final Audit audit;

    GroupDesk(RegistrationDesk desk, SeatLedger seats, Audit audit) {
        this.desk = desk;
        this.seats = seats;
        this.audit = audit;
    }

    /**
     * Who shares a phone.
     *
     * @param children how many of the persons are under 14, with their guardian
     */
    public record Guest(
            String name,
            String phone,
            int persons,
            String school,
            int children,
            @Nullable String ages,
            @Nullable String guardian) {}

    /** @return how many persons have a seat now */
    @Transactional
    public int register(UUID event, UUID session, List<Guest> guests) {
        var found = desk.event(event);
        if (!desk.writes()) throw new Refused("events.error.reader");
        boolean ages = found.asks().contains(Question.AGES);
        var applicants = guests.stream()
                .map(guest -> new Applicant(
                        event,
                        session,
                        Seating.ON_SITE,
                        guest.name(),
                        Phone.parse(guest.phone()).number(),
                        null,
                        guest.persons(),
                        new Applicant.Party(
                                guest.school(),
                                null,
                                guest.children(),
                                ages ? guest.ages() : null,
                                guest.children() > 0 ? guest.guardian() : null),
                        Texts.CHINESE.toLanguageTag(),
                        NOTICE,
                        true,
                        Audit.address()))
                .toList();
        int seated = seats.claimTogether(session, applicants);
        audit.record("registration.group", event);
        return seated;
    }
}
