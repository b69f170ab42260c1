package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.notices.Letters;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mail to those who left an address; its link opens the ticket, so it is forgotten once the letter is out. */
@Component
class TicketLetters {
    private final Letters letters;
    private final TicketLinks links;
    private final Texts texts;

    TicketLetters(Letters letters, TicketLinks links, Texts texts) {
        this.letters = letters;
        this.links = links;
        this.texts = texts;
    }

    void registered(Hall hall, GuestList.Line line) {
        var who = line.applicant();
        var key = line.stage() == RegistrationStage.CONFIRMED
                ? "registration.letter.made"
                : "registration.letter.waiting";
        post(hall, line.id(), who.email(), Locale.forLanguageTag(who.language()), false, key);
    }

    void offered(Hall hall, Registration to, Instant until) {
        post(hall, to, "registration.letter.offered", Moments.say(until, to.locale()));
    }

    void cancelled(Hall hall, Registration to, String reason) {
        post(hall, to, "registration.letter.cancelled", reason);
    }

    void lapsed(Hall hall, Registration to) {
        post(hall, to, "registration.letter.lapsed", "");
    }

    /** The session has another time or place now, or the event was withdrawn. */
    void changed(Hall hall, Registration to, String key) {
        post(hall, to, key, "");
    }

    private void post(Hall hall, Registration to, String key, String more) {
        post(hall, to.id(), to.email(), to.locale(), to.demo(), key, more);
    }

    private void post(
            Hall hall,
            UUID ticket,
            @Nullable String email,
            Locale language,
            boolean invented,
            String key,
            String... more) {
        if (email == null) return;
        var when = EventTimes.span(hall.startsAt(), hall.endsAt(), language);
        var body = texts.get(language, key + ".body", hall.title(), when, more.length == 0 ? "" : more[0]);
        letters.invite(
                new Letters.Stranger(email, language.toLanguageTag(), invented),
                texts.get(language, key + ".title", hall.title()),
                body,
                "/ticket/",
                links.token(ticket),
                hall.endsAt());
    }
}
