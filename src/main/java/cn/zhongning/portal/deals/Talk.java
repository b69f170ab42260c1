package cn.zhongning.portal.deals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The thread of each deal. */
@Component
class Talk {
    private final JdbcClient sql;

    Talk(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            UUID deal, @Nullable UUID account, Seat seat, DealMove move, Words words, @Nullable Side only, Instant at) {
        var meeting = words.meeting();
        sql.sql("""
                        insert into deal_entry (deal_id, at, account_id, hat, organisation_id, move, words, only_side,
                            ending, met_on, met_at, met_who, files)
                        values (:deal, :at, cast(:account as uuid), :hat, cast(:organisation as uuid), :move, :words,
                            cast(:only as text), cast(:ending as text), cast(:on as date), cast(:place as text),
                            cast(:who as text), :files)
                        """)
                .param("deal", deal)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("hat", seat.hat().name())
                .param("organisation", seat.organisation())
                .param("move", move.name())
                .param("words", words.text())
                .param("only", name(only))
                .param("ending", name(words.ending()))
                .param("on", meeting == null ? null : meeting.on())
                .param("place", meeting == null ? null : meeting.at())
                .param("who", meeting == null ? null : meeting.who())
                .param("files", words.files().toArray(UUID[]::new))
                .update();
    }

    /** @param broker none where the deal goes on without one */
    void assigned(UUID deal, UUID account, Brokers.@Nullable Choice broker, Side client, Instant at) {
        sql.sql("""
                        insert into deal_entry (deal_id, at, account_id, hat, move, words, agency_id, client_side)
                        values (:deal, :at, :account, 'STAFF', 'ASSIGN', :name, cast(:agency as uuid),
                            cast(:client as text))
                        """)
                .param("deal", deal)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("name", broker == null ? "" : broker.name())
                .param("agency", broker == null ? null : broker.agencyId())
                .param("client", broker == null ? null : client.name())
                .update();
    }

    /**
     * The newest so many before a line, oldest of them first.
     *
     * @param notes the sides whose notes may be read
     */
    List<Entry> before(UUID deal, Set<Side> notes, long id, int limit) {
        return sql.sql("""
                        select * from (
                            select * from deal_entry
                            where deal_id = :deal and id < :before
                              and (only_side is null or only_side = any (cast(:notes as text[])))
                            order by id desc limit :limit) e
                        order by id
                        """)
                .param("deal", deal)
                .param("before", id)
                .param("notes", notes.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("account_id", UUID.class),
                Hat.valueOf(row.getString("hat")),
                row.getObject("organisation_id", UUID.class),
                DealMove.valueOf(row.getString("move")),
                row.getString("words"),
                Optional.ofNullable(row.getString("only_side"))
                        .map(Side::valueOf)
                        .orElse(null),
                Optional.ofNullable(row.getString("ending"))
                        .map(Ending::valueOf)
                        .orElse(null),
                meeting(row),
                assignment(row),
                Arrays.asList((UUID[]) row.getArray("files").getArray()));
    }

    private static Entry.@Nullable Meeting meeting(ResultSet row) throws SQLException {
        var on = row.getObject("met_on", LocalDate.class);
        return on == null ? null : new Entry.Meeting(on, row.getString("met_at"), row.getString("met_who"));
    }

    private static Entry.@Nullable Assignment assignment(ResultSet row) throws SQLException {
        var agency = row.getObject("agency_id", UUID.class);
        return agency == null ? null : new Entry.Assignment(agency, Side.valueOf(row.getString("client_side")));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
