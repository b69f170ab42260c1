package cn.zhongning.portal.checkin;

import cn.zhongning.portal.checkin.Answer.Earlier;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that was noted at the doors; only ever added to. */
@Component
class DoorBook {
    /** So often a device's presence is written down. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final JdbcClient sql;

    DoorBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether it is new. */
    boolean add(CheckIn scan) {
        return sql.sql("""
                        insert into check_in (id, session_id, ticket, persons, admitted, offline, doubtful, device, account_id,
                            link_id, scanned_at, received_at)
                        values (:id, :session, cast(:ticket as uuid), :persons, :admitted, :offline, :doubtful, :device,
                            cast(:account as uuid), cast(:link as uuid), :scanned, :received)
                        on conflict (session_id, id) do nothing
                        """)
                        .param("id", scan.id())
                        .param("session", scan.sessionId())
                        .param("ticket", scan.ticket())
                        .param("persons", scan.persons())
                        .param("admitted", scan.admitted())
                        .param("offline", scan.offline())
                        .param("doubtful", scan.doubtful())
                        .param("device", scan.device())
                        .param("account", scan.accountId())
                        .param("link", scan.linkId())
                        .param("scanned", time(scan.scannedAt()))
                        .param("received", time(scan.receivedAt()))
                        .update()
                == 1;
    }

    /** Whether it is new. */
    boolean undo(Doorkeeper keeper, Scan scan, Instant now) {
        return sql.sql("""
                        insert into check_in_undo (check_in_id, session_id, device, account_id, link_id, undone_at, received_at)
                        values (:id, :session, :device, cast(:account as uuid), cast(:link as uuid), :undone, :received)
                        on conflict (session_id, check_in_id) do nothing
                        """)
                        .param("id", scan.id())
                        .param("session", keeper.at())
                        .param("device", scan.device())
                        .param("account", keeper.account())
                        .param("link", keeper.link())
                        .param("undone", time(scan.at()))
                        .param("received", time(now))
                        .update()
                == 1;
    }

    Optional<CheckIn> find(UUID session, UUID id) {
        return sql.sql("select * from check_in where id = ? and session_id = ?")
                .params(id, session)
                .query(CheckIn.class)
                .optional();
    }

    /** By what somebody was let in, and what was not taken back. */
    List<CheckIn> standing(UUID session) {
        return sql.sql("select * from check_in_standing where session_id = ?")
                .param(session)
                .query(CheckIn.class)
                .list();
    }

    List<CheckIn> standingOf(UUID ticket) {
        return sql.sql("select * from check_in_standing where ticket = ?")
                .param(ticket)
                .query(CheckIn.class)
                .list();
    }

    /** What was not taken back of tickets that were shown more than once, and what was doubtful. */
    List<CheckIn> repeated(UUID session) {
        return sql.sql("""
                        with noted as (
                            select * from check_in c where session_id = ? and not exists (
                                select from check_in_undo u where u.check_in_id = c.id and u.session_id = c.session_id))
                        select * from noted
                        where doubtful or ticket in (select ticket from noted group by ticket having count(*) > 1)
                        order by ticket, scanned_at, id
                        """).param(session).query(CheckIn.class).list();
    }

    /** Grows with every line: what has the same is the same. */
    String version(UUID session) {
        return sql.sql("""
                        select (select count(*) from check_in where session_id = :session) || '.'
                            || (select count(*) from check_in_undo where session_id = :session)
                        """).param("session", session).query(String.class).single();
    }

    /** The number by which people call a device at this door, in the order in which they came there. */
    int device(Doorkeeper keeper, UUID device, Instant now) {
        return devices(keeper.at()).stream()
                .filter(known -> known.device().equals(device)
                        && known.name().equals(keeper.name())
                        && known.seenAt().plus(FRESH).isAfter(now))
                .findFirst()
                .map(Device::number)
                .orElseGet(() -> see(keeper, device, now));
    }

    private int see(Doorkeeper keeper, UUID device, Instant now) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("door " + keeper.at())
                .query(String.class)
                .single();
        return sql.sql("""
                        insert into door_device (session_id, device, number, name, seen_at)
                        values (:session, :device,
                            (select coalesce(max(number), 0) + 1 from door_device where session_id = :session), :name, :now)
                        on conflict (session_id, device) do update set name = excluded.name, seen_at = excluded.seen_at
                        returning number
                        """)
                .param("session", keeper.at())
                .param("device", device)
                .param("name", keeper.name())
                .param("now", time(now))
                .query(Integer.class)
                .single();
    }

    record Device(UUID device, int number, String name, Instant seenAt) {}

    List<Device> devices(UUID session) {
        return sql.sql("select device, number, name, seen_at from door_device where session_id = ? order by number")
                .param(session)
                .query(Device.class)
                .list();
    }

    Optional<Earlier> earlier(CheckIn scan) {
        return sql.sql("select number, name from door_device where session_id = ? and device = ?")
                .params(scan.sessionId(), scan.device())
                .query((row, line) -> new Earlier(scan.scannedAt(), row.getInt("number"), row.getString("name")))
                .optional();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
