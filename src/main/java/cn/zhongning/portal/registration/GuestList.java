package cn.zhongning.portal.registration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of registrations. Seats are counted by {@link SeatLedger} only, which locks the session first. */
@Component
class GuestList {
    static final String COLUMNS =
            "select r.*, c.ages, c.guardian from registration r left join registration_child c on c.registration_id = r.id ";
    private static final String HALL = """
            select s.id, s.event_id, e.title, e.stage, e.attendance, e.invitation, s.starts_at, s.ends_at, s.opens_at,
                s.closes_at, s.seats, s.seats_online, s.taken, s.taken_online, s.most_persons, s.waiting_list, s.cancelled_at
            from event_session s join event e on e.id = s.event_id
            where s.id = ?
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    GuestList(JdbcClient sql) {
        this.sql = sql;
    }

    /** A line to be written; the applicant's data and what became of them. As JSON it has the names of the columns. */
    record Line(UUID id, @JsonUnwrapped Applicant applicant, RegistrationStage stage, String code) {}

    /** The session's row is locked until the end of the transaction: seats are given and taken back in turn. */
    Optional<Hall> lock(UUID session) {
        return hall(session, HALL + " for no key update of s");
    }

    /** The same without a lock: what it says may be over a moment later. */
    Optional<Hall> see(UUID session) {
        return hall(session, HALL);
    }

    private Optional<Hall> hall(UUID session, String select) {
        return sql.sql(select).param(session).query(Hall.class).optional();
    }

    void take(UUID session, int onSite, int online) {
        if (onSite == 0 && online == 0) return;
        sql.sql("update event_session set taken = taken + ?, taken_online = taken_online + ? where id = ?")
                .params(onSite, online, session)
                .update();
    }

    /** In the order given, and counted: one statement for all of them. */
    void write(UUID session, List<Line> lines, int onSite, int online, Instant now) {
        var json = JSON.writeValueAsString(lines);
        var at = time(now);
        sql.sql("""
                        with made as (
                            insert into registration (id, session_id, seating, name, phone, email, persons, children, school, town, stage,
                                code, language, notice, agreed_at, at_desk, created_at, changed_at)
                            select id, :session, seating, name, phone, email, persons, children, school, town, stage, code, language, notice,
                                :at, desk, :at, :at
                            from rows from (json_to_recordset(cast(:rows as json)) as (id uuid, seating text, name text,
                                phone text, email text, persons int, children int, school text, town text, stage text, code text, language text,
                                notice text, desk boolean)) with ordinality
                            order by ordinality)
                        update event_session set taken = taken + :onsite, taken_online = taken_online + :online
                        where id = :session and :onsite + :online > 0
                        """)
                .param("session", session)
                .param("rows", json)
                .param("at", at)
                .param("onsite", onSite)
                .param("online", online)
                .update();
        if (lines.stream().noneMatch(line -> line.applicant().party().children() > 0)) return;
        sql.sql("""
                        insert into registration_child (registration_id, children, ages, guardian, notice, agreed_at)
                        select id, children, ages, guardian, notice, :at
                        from json_to_recordset(cast(:rows as json)) as (id uuid, children int, ages text, guardian text,
                            notice text)
                        where children > 0
                        """).param("rows", json).param("at", at).update();
    }

    /** A phone that is registered for a session, as far as a batch needs to know. */
    record Known(UUID id, String phone, String name) {}

    List<Known> live(UUID session, Collection<String> phones) {
        return sql.sql("""
                        select id, phone, name from registration
                        where session_id = :session and phone = any(:phones)
                            and stage in ('CONFIRMED', 'WAITING', 'OFFERED')
                        """)
                .param("session", session)
                .param("phones", phones.toArray(String[]::new))
                .query(Known.class)
                .list();
    }

    Optional<Registration> find(UUID id) {
        return sql.sql(COLUMNS + "where r.id = ?")
                .param(id)
                .query(Registration.class)
                .optional();
    }

    Optional<Registration> numbered(long number) {
        return sql.sql(COLUMNS + "where number = ?")
                .param(number)
                .query(Registration.class)
                .optional();
    }

    List<Registration> byPhone(String phone) {
        return sql.sql(COLUMNS + "where phone = ? order by number desc limit 50")
                .param(phone)
                .query(Registration.class)
                .list();
    }

    void put(UUID id, RegistrationStage stage, @Nullable Instant until, @Nullable String reason, Instant now) {
        sql.sql("""
                        update registration set stage = :stage, offered_until = cast(:until as timestamptz),
                            reason = cast(:reason as text), changed_at = :now
                        where id = :id
                        """)
                .param("stage", stage.name())
                .param("until", until == null ? null : time(until))
                .param("reason", reason)
                .param("now", time(now))
                .param("id", id)
                .update();
    }

    void correct(UUID id, SeatLedger.Change change, Instant now) {
        var party = change.party();
        sql.sql("""
                        update registration set name = :name, phone = coalesce(cast(:phone as text), phone),
                            email = cast(:email as text), persons = :persons, children = :children,
                            school = cast(:school as text), town = cast(:town as text), changed_at = :now
                        where id = :id
                        """)
                .param("name", change.name())
                .param("phone", change.phone())
                .param("email", change.email())
                .param("persons", change.persons())
                .param("children", party.children())
                .param("school", party.school())
                .param("town", party.town())
                .param("now", time(now))
                .param("id", id)
                .update();
        if (party.children() == 0) {
            sql.sql("delete from registration_child where registration_id = ?")
                    .param(id)
                    .update();
            return;
        }
        sql.sql("""
                        insert into registration_child (registration_id, children, ages, guardian, notice, agreed_at)
                        values (:id, :children, cast(:ages as text), :guardian, :notice, :now)
                        on conflict (registration_id) do update set children = excluded.children, ages = excluded.ages,
                            guardian = excluded.guardian, notice = excluded.notice, agreed_at = excluded.agreed_at
                        """)
                .param("id", id)
                .param("children", party.children())
                .param("ages", party.ages())
                .param("guardian", party.guardian())
                .param("notice", RegistrationNotice.VERSION)
                .param("now", time(now))
                .update();
    }

    /** Nobody tells these anything more until the transaction ends. */
    void hold(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        sql.sql("select id from registration where id in (:ids) order by id for no key update")
                .param("ids", ids)
                .query(UUID.class)
                .list();
    }

    /** Numbers of seats and the town stay for the report; who it was does not. */
    int forget(Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) return 0;
        sql.sql("delete from registration_child where registration_id in (:ids)")
                .param("ids", ids)
                .update();
        return sql.sql("""
                        update registration set name = null, phone = null, email = null, school = null, code = null,
                            reason = null, forgotten_at = :now
                        where id in (:ids) and forgotten_at is null
                        """).param("ids", ids).param("now", time(now)).update();
    }

    /** Those who hold or wait for seats of this session. */
    List<Registration> live(UUID session) {
        return sql.sql(COLUMNS + """
                        where session_id = ? and stage in ('CONFIRMED', 'WAITING', 'OFFERED')
                        order by number
                        """).param(session).query(Registration.class).list();
    }

    /** All at once: nobody comes to this session any more, and nobody waits for it. */
    void empty(UUID session, String reason, Instant now) {
        sql.sql("""
                        update registration set stage = 'CANCELLED', offered_until = null, reason = :reason, changed_at = :now
                        where session_id = :session and stage in ('CONFIRMED', 'WAITING', 'OFFERED')
                        """)
                .param("session", session)
                .param("reason", reason)
                .param("now", time(now))
                .update();
        sql.sql("update event_session set taken = 0, taken_online = 0 where id = ?")
                .param(session)
                .update();
    }

    List<UUID> past(Instant before, int limit) {
        return sql.sql("""
                        select r.id from registration r join event_session s on s.id = r.session_id
                        where r.forgotten_at is null and s.ends_at < ? limit ?
                        """).params(time(before), limit).query(UUID.class).list();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
