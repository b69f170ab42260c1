package cn.zhongning.portal.registration;

import cn.zhongning.portal.registration.KeptAbout.Item;
import cn.zhongning.portal.registration.TicketMessages.Told;
import cn.zhongning.portal.registration.Tickets.Ticket;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is kept about the holder of a ticket, for themselves. */
@Component
class TicketData {
    private final TicketMessages messages;
    private final ObjectProvider<Arrivals> arrivals;
    private final ObjectProvider<KeptAbout> others;
    private final JdbcClient sql;

    TicketData(
            TicketMessages messages,
            ObjectProvider<Arrivals> arrivals,
            ObjectProvider<KeptAbout> others,
            JdbcClient sql) {
        this.messages = messages;
        this.arrivals = arrivals;
        this.others = others;
        this.sql = sql;
    }

    /** To which version of the notice a guardian agreed, and when. */
    record Consent(String notice, Instant agreedAt) {}

    /**
     * @param guardian where there are children
     * @param others what other modules keep
     */
    record Kept(
            Ticket ticket,
            Optional<Consent> guardian,
            Optional<Arrivals.Arrival> came,
            List<Item> others,
            List<Told> told) {}

    Kept of(Ticket ticket) {
        var id = ticket.registration().id();
        var came = arrivals.stream()
                .flatMap(each -> each.of(List.of(id)).values().stream())
                .findFirst();
        var more = others.orderedStream()
                .flatMap(each -> each.kept(id, ticket.registration().locale()).stream())
                .toList();
        return new Kept(ticket, guardian(id), came, more, messages.of(id));
    }

    private Optional<Consent> guardian(UUID ticket) {
        return sql.sql("select notice, agreed_at from registration_child where registration_id = ?")
                .param(ticket)
                .query((row, number) -> new Consent(
                        row.getString("notice"),
                        row.getObject("agreed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** As a machine reads it. */
    Map<String, Object> json(Ticket ticket) {
        var kept = of(ticket);
        var data = new LinkedHashMap<String, Object>();
        data.put("event", ticket.event().title());
        data.put("startsAt", ticket.session().startsAt().toString());
        data.put("registration", ticket.registration());
        kept.guardian().ifPresent(consent -> data.put("guardianConsent", consent));
        kept.came().ifPresent(came -> data.put("cameIn", came));
        data.put("more", kept.others().stream().collect(Collectors.toMap(Item::key, Item::value)));
        data.put("messages", kept.told());
        return data;
    }
}
