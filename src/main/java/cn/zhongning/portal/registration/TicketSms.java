package cn.zhongning.portal.registration;

import cn.zhongning.portal.delivery.ShortMessage;
import cn.zhongning.portal.delivery.ShortMessages;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Short messages about tickets, where a provider was given: what happened, and the way to the ticket, which says the rest. */
@Component
class TicketSms {
    private final ShortMessages messages;
    private final TicketLinks links;
    private final Texts texts;

    TicketSms(ShortMessages messages, TicketLinks links, Texts texts) {
        this.messages = messages;
        this.links = links;
        this.texts = texts;
    }

    /** Whether they reach anybody. */
    boolean lead() {
        return messages.lead();
    }

    void send(UUID id, UUID ticket, String phone, Locale language, boolean demo, String what, Instant until) {
        messages.post(new ShortMessage(
                id,
                new Phone(phone),
                language.toLanguageTag(),
                texts.get(language, "registration.sms", what),
                "/ticket/",
                links.token(ticket),
                id.toString(),
                until,
                demo,
                ticket,
                null));
    }
}
