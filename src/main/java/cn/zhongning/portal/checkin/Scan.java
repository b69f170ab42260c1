package cn.zhongning.portal.checkin;

import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device noted; it makes the id once, however often it has to send it.
 *
 * @param kind what it is about
 * @param ticket of a code that was read, with its proof; or
 * @param number which somebody typed or chose
 * @param proof that the device saw the ticket's address
 * @param persons how many came; all of the ticket's where it is 0
 * @param offline whether the device had no network and decided by itself
 * @param admitted what it decided then
 * @param at when, by this portal's clock
 */
record Scan(
        UUID id,
        UUID device,
        Kind kind,
        @Nullable UUID ticket,
        @Nullable Long number,
        @Nullable String proof,
        int persons,
        boolean offline,
        boolean admitted,
        Instant at) {
    static final int MOST = 60;

    enum Kind {
        TICKET,
        /** Somebody without a registration. */
        WALK_IN,
        /** Takes back what has the same id. */
        UNDO
    }

    Scan {
        int least = kind == Kind.WALK_IN ? 1 : 0;
        if (persons < least || persons > MOST) throw new Refused("checkin.error.persons", MOST);
    }
}
