package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Seating;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to be told about their ticket.
 *
 * @param occasion told once for this one; any number of times where there is none
 * @param call whether somebody without a mail address is to be called: they would come in vain, or wait
 * @param page what the letter opens behind the ticket's address, such as {@code /survey}
 * @param until afterwards it is not worth telling
 */
public record TicketMessage(
        MessageKind kind,
        @Nullable String occasion,
        String title,
        String body,
        boolean call,
        String page,
        Instant until) {
    /** With more to say at its end; nothing where that is empty. */
    public TicketMessage and(String more) {
        return more.isEmpty() ? this : new TicketMessage(kind, occasion, title, body + "\n" + more, call, page, until);
    }

    /** To whom: whoever holds this ticket. */
    public record Holder(
            UUID ticket,
            Seating seating,
            @Nullable String email,
            @Nullable String phone,
            Locale language,
            boolean demo) {}

    /** How somebody learns of it. */
    public enum Way {
        MAIL,
        SMS,
        CALL,
        PAGE
    }
}
