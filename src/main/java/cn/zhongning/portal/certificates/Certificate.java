package cn.zhongning.portal.certificates;

import cn.zhongning.portal.registration.HeldTicket;
import cn.zhongning.portal.shared.Sha256;
import java.time.Duration;
import java.util.Locale;

/** That the holder of a ticket has taken part in a training (培训证明). */
record Certificate(HeldTicket ticket) {
    private static final int DIGITS = 12;

    String number() {
        return ticket.number();
    }

    /** Nobody makes it up who has not held the ticket, and nobody opens the ticket by it. */
    String code() {
        return Sha256.of("certificate " + ticket.address()).substring(0, DIGITS).toUpperCase(Locale.ROOT);
    }

    /** Of the page that verifies it. */
    String address() {
        return CertificatePage.ADDRESS + "?number=" + number() + "&code=" + code();
    }

    /** In hours, as trainings are counted; begun half hours count. */
    String hours() {
        var session = ticket.session();
        long halves = (Duration.between(session.startsAt(), session.endsAt()).toMinutes() + 29) / 30;
        return halves % 2 == 0 ? Long.toString(halves / 2) : halves / 2 + ".5";
    }
}
