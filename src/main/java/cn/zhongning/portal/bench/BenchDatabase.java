package cn.zhongning.portal.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.UUID;

/** The database of the portal that is measured: the counter row beside it, its sessions, and what became of them. */
final class BenchDatabase {
    private final BenchPortal portal;
    private final UUID organiser = UUID.randomUUID();

    BenchDatabase(BenchPortal portal) {
        this.portal = portal;
    }

    /** Seats of a session: by its registrations, and by its own count. */
    record Seats(int sold, int counted) {}

    /** As the counter row was measured before the portal was built: see docs/registration.md. */
    void prepare() throws Exception {
        try (var database = portal.connect();
                var sql = database.createStatement()) {
            sql.execute("""
                    create schema bench;
                    create table bench.event (id int primary key, capacity int not null, taken int not null default 0,
                        check (taken <= capacity)) with (fillfactor = 50);
                    create table bench.reg (event_id int not null, user_id bigint not null,
                        at timestamptz not null default now(), primary key (event_id, user_id));
                    insert into bench.event values (1, 100000000);
                    create function bench.claim(e int, u bigint) returns text language plpgsql as $$ begin
                        insert into bench.reg (event_id, user_id) values (e, u) on conflict do nothing;
                        if not found then return 'dup'; end if;
                        update bench.event set taken = taken + 1 where id = e and taken < capacity;
                        if not found then raise exception 'full'; end if;
                        return 'ok'; end $$;
                    """);
            sql.execute(
                    "insert into organisation (id, version, kind, name, credit_code, status, demo, created_at) values ('"
                            + organiser
                            + "', 1, 'ORGANISER', 'bench', '53640521MA0000000X', 'APPROVED', false, now())");
        }
    }

    static void take(PreparedStatement claim, long user) throws SQLException {
        claim.setLong(1, user);
        claim.execute();
    }

    /** An event with one session of the same id. */
    UUID session(int seats) throws Exception {
        var id = UUID.randomUUID();
        var statements = List.of("""
                insert into event (id, version, organisation_id, title, kind, settings, starts_at, ends_at, venue,
                    description, stage, created_at, updated_at, published_at, attendance)
                values ('%s', 1, '%s', 'bench', 'LECTURE', '{SCHOOL}', now() + interval '2 days',
                    now() + interval '3 days', 'bench', 'registration as fast as it goes', 'PUBLISHED', now(), now(), now(), 'REGISTRATION')
                """.formatted(id, organiser), """
                insert into event_session (id, event_id, starts_at, ends_at, seats, waiting_list)
                values ('%1$s', '%1$s', now() + interval '2 days', now() + interval '3 days', %2$d, false)
                """.formatted(id, seats));
        try (var database = portal.connect();
                var sql = database.createStatement()) {
            for (var statement : statements) sql.execute(statement);
        }
        return id;
    }

    /** Events as an organiser writes them, each with several sessions, and nothing of them left to be indexed. */
    void calendar(int events, int sessions) throws Exception {
        try (var database = portal.connect();
                var sql = database.createStatement()) {
            sql.execute("""
                    insert into event (id, version, organisation_id, title, kind, settings, starts_at, ends_at, venue, town,
                        summary, description, stage, created_at, updated_at, published_at, attendance)
                    select gen_random_uuid(), 1, '%s', '枸杞病虫害防治现场讲解 第 ' || n || ' 期', 'LECTURE', '{VILLAGE,SCHOOL}',
                        now() + n * interval '1 hour', now() + n * interval '1 hour' + interval '%d days',
                        '舟塔乡科普工作站一楼报告厅', 'zhouta', '从认识蚜虫开始，到怎样少用药。',
                        repeat('蚜虫、瘿螨和红瘿蚊在什么时候出来，**怎样看**，怎样少用药；请带一枝有虫的枝条来。', 8),
                        'PUBLISHED', now(), now(), now() - n * interval '1 minute', 'REGISTRATION'
                    from generate_series(1, %d) n
                    """.formatted(organiser, sessions, events));
            sql.execute("""
                    insert into event_session (id, event_id, starts_at, ends_at, seats)
                    select gen_random_uuid(), id, starts_at + n * interval '1 day',
                        starts_at + n * interval '1 day' + interval '90 minutes', 60
                    from event, generate_series(0, %d) n
                    """.formatted(sessions - 1));
            while (number(database.prepareStatement("select count(*) from search_change")) > 0) Thread.sleep(500);
        }
    }

    /** One event is changed, as by its organiser. */
    void touch() throws Exception {
        try (var database = portal.connect();
                var sql = database.createStatement()) {
            sql.execute("""
                    update event set version = version + 1, updated_at = now()
                    where id = (select id from event order by starts_at limit 1)
                    """);
        }
    }

    int missing(UUID session, Queue<String> phones) throws Exception {
        try (var database = portal.connect();
                var ask = database.prepareStatement("""
                        select count(*) from unnest(?) as phone where not exists (
                            select from registration r where r.session_id = ? and r.phone = phone.phone
                                and r.stage = 'CONFIRMED')
                        """)) {
            ask.setArray(1, database.createArrayOf("text", phones.toArray()));
            ask.setObject(2, session);
            return number(ask);
        }
    }

    Seats seats(UUID session) throws Exception {
        try (var database = portal.connect()) {
            int sold = ask(
                    database,
                    "select coalesce(sum(persons), 0) from registration where stage = 'CONFIRMED' and session_id = ?",
                    session);
            int counted = ask(database, "select taken from event_session where id = ?", session);
            return new Seats(sold, counted);
        }
    }

    private static int ask(Connection database, String question, UUID session) throws SQLException {
        try (var ask = database.prepareStatement(question)) {
            ask.setObject(1, session);
            return number(ask);
        }
    }

    private static int number(PreparedStatement ask) throws SQLException {
        try (var answer = ask.executeQuery()) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
