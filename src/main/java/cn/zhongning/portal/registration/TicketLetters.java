package cn.zhongning.portal.registration;

import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.events.EventChanged;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What registration itself tells: where somebody stands in the line, and what became of the session. */
@Component
class TicketLetters {
    private final Letters letters;
    private final TicketSms sms;
    private final TicketMessages messages;
    private final TicketLinks links;
    private final Texts texts;
    private final ObjectProvider<OrganiserWords> own;

    TicketLetters(
            Letters letters,
            TicketSms sms,
            TicketMessages messages,
            TicketLinks links,
            Texts texts,
            ObjectProvider<OrganiserWords> own) {
        this.letters = letters;
        this.sms = sms;
        this.messages = messages;
        this.links = links;
        this.texts = texts;
        this.own = own;
    }

    /**
     * On the hot path: who left no address reads the same on the ticket, and without a provider of short messages nothing
     * is written for them.
     */
    void registered(Hall hall, GuestList.Line line) {
        var who = line.applicant();
        if (who.email() == null && !sms.lead()) return;
        var language = Locale.forLanguageTag(who.language());
        var key = line.stage() == RegistrationStage.CONFIRMED
                ? "registration.letter.made"
                : "registration.letter.waiting";
        if (who.email() == null) {
            var title = texts.get(language, key + ".title", hall.title());
            sms.send(UUID.randomUUID(), line.id(), who.phone(), language, false, title, hall.endsAt());
            return;
        }
        letters.about(
                line.id(),
                UUID.randomUUID(),
                new Letters.Stranger(who.email(), who.language(), false),
                texts.get(language, key + ".title", hall.title()),
                texts.get(language, key + ".body", hall.title(), when(hall, language)),
                "/ticket/",
                links.token(line.id()),
                hall.endsAt());
    }

    void offered(Hall hall, Registration to, Instant until) {
        tell(hall, to, MessageKind.OFFERED, true, until, Moments.say(until, to.locale()), "");
    }

    /** @param reason none where they cancelled by themselves, so that nobody needs to call them */
    void cancelled(Hall hall, Registration to, String reason) {
        tell(hall, to, MessageKind.CANCELLED, !reason.isEmpty(), hall.endsAt(), reason, "");
    }

    void lapsed(Hall hall, Registration to) {
        tell(hall, to, MessageKind.LAPSED, true, hall.endsAt(), "", "");
    }

    /** With what it was: another time, another place, or both. */
    void moved(Hall hall, Registration to, EventChanged change, @Nullable EventSession before) {
        var language = to.locale();
        var when = when(hall, language);
        var time = before == null
                ? texts.get(language, "registration.letter.changed.same-time", when)
                : texts.get(
                        language,
                        "registration.letter.changed.time",
                        EventTimes.span(before.startsAt(), before.endsAt(), language),
                        when);
        var place = texts.get(
                language,
                change.elsewhere() ? "registration.letter.changed.place" : "registration.letter.changed.same-place",
                change.event().venue(),
                change.before().venue());
        write(hall, to, MessageKind.CHANGED, time + "\n" + place);
    }

    void calledOff(Hall hall, Registration to, String reason) {
        write(hall, to, MessageKind.SESSION_CANCELLED, reason);
    }

    /** There is no event to come to. */
    void changed(Hall hall, Registration to, MessageKind kind) {
        write(hall, to, kind, "");
    }

    /** The facts, and then what the organiser has to say. */
    private void write(Hall hall, Registration to, MessageKind kind, String facts) {
        tell(hall, to, kind, true, hall.endsAt(), words(hall.eventId(), kind, to.locale()), facts);
    }

    private String words(UUID event, MessageKind kind, Locale language) {
        return own.stream()
                .flatMap(each -> each.words(event, kind, language).stream())
                .findFirst()
                .orElseGet(() -> texts.get(language, kind.key() + ".words"));
    }

    private void tell(
            Hall hall, Registration to, MessageKind kind, boolean call, Instant until, String words, String facts) {
        var language = to.locale();
        var body = texts.get(language, kind.key() + ".body", hall.title(), when(hall, language), words, facts);
        messages.tell(
                to.holder(),
                new TicketMessage(
                        kind, null, texts.get(language, kind.key() + ".title", hall.title()), body, call, "", until));
    }

    private static String when(Hall hall, Locale language) {
        return EventTimes.span(hall.startsAt(), hall.endsAt(), language);
    }
}
