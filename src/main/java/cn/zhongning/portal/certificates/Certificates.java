package cn.zhongning.portal.certificates;

import cn.zhongning.portal.checkin.CheckIns;
import cn.zhongning.portal.events.EventKind;
import cn.zhongning.portal.registration.HeldTicket;
import cn.zhongning.portal.registration.HeldTickets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who gets a certificate: whoever was checked in to a session of a training that is over. */
@Service
class Certificates {
    private final HeldTickets tickets;
    private final CheckIns checkIns;
    private final Clock clock;

    Certificates(HeldTickets tickets, CheckIns checkIns, Clock clock) {
        this.tickets = tickets;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /** By the end of a ticket's signed address. */
    Optional<Certificate> read(String token) {
        return tickets.read(token).flatMap(this::of);
    }

    Optional<Certificate> of(HeldTicket ticket) {
        return earned(ticket) ? Optional.of(new Certificate(ticket)) : Optional.empty();
    }

    /** What stands on a certificate, if the portal has given it; without its holder's name once that is forgotten. */
    Optional<Certificate> verify(String number, String code) {
        if (!number.matches("\\d{1,12}")) return Optional.empty();
        return tickets.numbered(Long.parseLong(number)).flatMap(this::of).filter(known -> same(known.code(), code));
    }

    private boolean earned(HeldTicket ticket) {
        return ticket.event().kind() == EventKind.TRAINING
                && ticket.confirmed()
                && !ticket.session().endsAt().isAfter(clock.instant())
                && checkIns.came(ticket.session().id()).contains(ticket.id());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
