package cn.zhongning.portal.registration;

import cn.zhongning.portal.notices.Letters;
import cn.zhongning.portal.registration.TicketMessage.Holder;
import cn.zhongning.portal.registration.TicketMessage.Way;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one place where somebody is told something about their ticket, in the caller's transaction: by mail where they
 * left an address, otherwise on the ticket, and by a call of the organiser's where it matters.
 */
@Component
public class TicketMessages {
    private static final Set<MessageKind> REMINDERS = Set.of(MessageKind.DAY_BEFORE, MessageKind.HOURS_BEFORE);

    private final JdbcClient sql;
    private final Letters letters;
    private final TicketLinks links;
    private final Clock clock;

    TicketMessages(JdbcClient sql, Letters letters, TicketLinks links, Clock clock) {
        this.sql = sql;
        this.letters = letters;
        this.links = links;
        this.clock = clock;
    }

    /** What somebody was told. */
    public record Told(UUID id, String title, String body, Instant createdAt) {}

    /** @return whether this is news; nobody is told twice of the same occasion */
    public boolean tell(Holder to, TicketMessage message) {
        var id = UUID.randomUUID();
        if (!write(id, to, message)) return false;
        if (!REMINDERS.contains(message.kind())) hold(to.ticket());
        if (to.email() != null)
            letters.about(
                    to.ticket(),
                    id,
                    new Letters.Stranger(to.email(), to.language().toLanguageTag(), to.demo()),
                    message.title(),
                    message.body(),
                    "/ticket/",
                    links.token(to.ticket()) + message.page(),
                    message.until());
        return true;
    }

    private boolean write(UUID id, Holder to, TicketMessage message) {
        var way = to.email() != null ? Way.MAIL : message.call() ? Way.CALL : Way.PAGE;
        return sql.sql("""
                        insert into ticket_message (id, registration_id, kind, occasion, title, body, way, created_at)
                        values (:id, :ticket, :kind, cast(:occasion as text), :title, :body, :way, :now)
                        on conflict (registration_id, occasion) do nothing
                        """)
                        .param("id", id)
                        .param("ticket", to.ticket())
                        .param("kind", message.kind().name())
                        .param("occasion", message.occasion())
                        .param("title", message.title())
                        .param("body", message.body())
                        .param("way", way.name())
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
