package cn.zhongning.portal.registration;

import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.delivery.Stops;
import cn.zhongning.portal.delivery.Undeliverable;
import cn.zhongning.portal.registration.TicketMessage.Holder;
import cn.zhongning.portal.registration.TicketMessage.Way;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place where somebody is told something about their ticket, in the caller's transaction: by mail where they
 * left an address, otherwise on the ticket, and where it matters by a short message, or by a call of the organiser's.
 */
@Component
public class TicketMessages {
    private static final Set<MessageKind> REMINDERS = Set.of(MessageKind.DAY_BEFORE, MessageKind.HOURS_BEFORE);

    private final JdbcClient sql;
    private final Letters letters;
    private final TicketSms sms;
    private final Stops stops;
    private final TicketLinks links;
    private final Clock clock;

    TicketMessages(JdbcClient sql, Letters letters, TicketSms sms, Stops stops, TicketLinks links, Clock clock) {
        this.sql = sql;
        this.letters = letters;
        this.sms = sms;
        this.stops = stops;
        this.links = links;
        this.clock = clock;
    }

    /** What somebody was told. */
    public record Told(UUID id, String title, String body, Instant createdAt) {}

    /** @return whether this is news; nobody is told twice of the same occasion */
    public boolean tell(Holder to, TicketMessage message) {
        var id = UUID.randomUUID();
        var way = way(to, message);
        if (!write(id, to, message, way)) return false;
        if (!REMINDERS.contains(message.kind())) hold(to.ticket());
        if (way == Way.MAIL) post(id, to, Objects.requireNonNull(to.email()), message);
        if (way == Way.SMS)
            sms.send(
                    id,
                    to.ticket(),
                    Objects.requireNonNull(to.phone()),
                    to.language(),
                    to.demo(),
                    message.title(),
                    message.until());
        return true;
    }

    private void post(UUID id, Holder to, String email, TicketMessage message) {
        letters.about(
                to.ticket(),
                id,
                new Letters.Stranger(email, to.language().toLanguageTag(), to.demo()),
                message.kind().topic(),
                message.title(),
                message.body(),
                "/ticket/",
                links.token(to.ticket()) + message.page(),
                message.until());
    }

    private Way way(Holder to, TicketMessage message) {
        if (stopped(to, message.kind())) return Way.PAGE;
        if (to.email() != null) return Way.MAIL;
        boolean worthIt = message.call() || REMINDERS.contains(message.kind());
        if (worthIt && to.phone() != null && sms.lead()) return Way.SMS;
        return message.call() ? Way.CALL : Way.PAGE;
    }

    private boolean stopped(Holder to, MessageKind kind) {
        var topic = kind.topic();
        return topic != null && stops.stopped(to.ticket(), topic);
    }

    /** The letter or the short message does not reach them: somebody calls, where it matters. */
    @EventListener
    void undeliverable(Undeliverable news) {
        sql.sql("update ticket_message set way = case when matters then 'CALL' else 'PAGE' end where id = ?")
                .param(news.id())
                .update();
    }

    private boolean write(UUID id, Holder to, TicketMessage message, Way way) {
        return sql.sql("""
                        insert into ticket_message (id, registration_id, kind, occasion, title, body, way,
                            matters, created_at)
                        values (:id, :ticket, :kind, cast(:occasion as text), :title, :body, :way, :matters, :now)
                        on conflict (registration_id, occasion) do nothing
                        """)
                        .param("id", id)
                        .param("ticket", to.ticket())
                        .param("kind", message.kind().name())
                        .param("occasion", message.occasion())
                        .param("title", message.title())
                        .param("body", message.body())
                        .param("way", way.name())
                        .param("matters", message.call())
                        .param("now", GuestList.time(clock.instant()))
                        .update()
                > 0;
    }

    /** A reminder that has not gone out yet, because the mail server is away, must not follow what makes it wrong. */
    private void hold(UUID ticket) {
        letters.hold(sql.sql("select id from ticket_message where registration_id = ? and kind in (?, ?)")
                .params(ticket, MessageKind.DAY_BEFORE.name(), MessageKind.HOURS_BEFORE.name())
                .query(UUID.class)
                .list());
    }

    /** All that this ticket's holder was told, the newest first; letters of the registration itself included. */
    public List<Told> of(UUID ticket) {
        var told = sql.sql("select id, title, body, created_at from ticket_message where registration_id = ?")
                .param(ticket)
                .query(Told.class)
                .list();
        var known = told.stream().map(Told::id).collect(Collectors.toSet());
        var others = letters.writtenAbout(ticket).stream()
                .filter(letter -> !known.contains(letter.id()))
                .map(letter -> new Told(letter.id(), letter.subject(), letter.body(), letter.createdAt()));
        return Stream.concat(told.stream(), others)
                .sorted(Comparator.comparing(Told::createdAt).reversed())
                .toList();
    }

    void forget(Collection<UUID> tickets) {
        if (tickets.isEmpty()) return;
        sql.sql("delete from ticket_message where registration_id in (:tickets)")
                .param("tickets", tickets)
                .update();
        letters.forget(tickets);
    }
}
