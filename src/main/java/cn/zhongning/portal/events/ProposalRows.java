package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of proposals: at most one of an event. */
@Component
class ProposalRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    ProposalRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<EventProposal> of(UUID event) {
        return sql.sql("select * from event_proposal where event_id = ?")
                .param(event)
                .query(ProposalRows::proposal)
                .optional();
    }

    boolean waits(UUID event) {
        return sql.sql("select exists (select from event_proposal where event_id = ? and returned is null)")
                .param(event)
                .query(Boolean.class)
                .single();
    }

    void write(UUID event, Announcement announcement, Instant now) {
        sql.sql("""
                        insert into event_proposal (event_id, announcement, proposed_at) values (:event, cast(:announcement as jsonb), :now)
                        on conflict (event_id) do update
                        set announcement = excluded.announcement, proposed_at = excluded.proposed_at, returned = null
                        """)
                .param("event", event)
                .param("announcement", JSON.writeValueAsString(announcement))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Refused where it is not the one that was read any more. */
    void giveBack(EventProposal read, String reason) {
        int found = sql.sql("""
                        update event_proposal set returned = :reason
                        where event_id = :event and proposed_at = :at and returned is null
                        """)
                .param("event", read.eventId())
                .param("at", read.proposedAt().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        if (found == 0) throw new Refused("events.error.changed");
    }

    /** The same for one that is taken over. */
    void take(EventProposal read) {
        int found = sql.sql("delete from event_proposal where event_id = ? and proposed_at = ? and returned is null")
                .param(read.eventId())
                .param(read.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (found == 0) throw new Refused("events.error.changed");
    }

    void forget(UUID event) {
        sql.sql("delete from event_proposal where event_id = ?").param(event).update();
    }

    private static EventProposal proposal(ResultSet row, int number) throws SQLException {
        return new EventProposal(
                row.getObject("event_id", UUID.class),
                JSON.readValue(row.getString("announcement"), Announcement.class),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("returned"));
    }
}
