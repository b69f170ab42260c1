package cn.zhongning.portal.registration;

import cn.zhongning.portal.shared.Refused;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Somebody waits for the answer to whether they get seats; it comes after the commit. */
record Claim(Applicant applicant, CompletableFuture<Answer> answer) {
    Claim(Applicant applicant) {
        this(applicant, new CompletableFuture<>());
    }

    /**
     * Seats, a place in the line, the ticket that this phone has already, or why there is none.
     *
     * @param known whether the ticket was there before, and under which name
     */
    record Answer(
            @Nullable UUID ticket,
            @Nullable String known,
            @Nullable Refused refused) {
        static Answer fresh(UUID ticket) {
            return new Answer(ticket, null, null);
        }

        static Answer known(UUID ticket, String name) {
            return new Answer(ticket, name, null);
        }

        static Answer refused(Refused why) {
            return new Answer(null, null, why);
        }
    }
}
