package cn.zhongning.portal.registration;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench registration}: 64 clients register for one hot session over HTTP, beside 64 connections that take seats
 * from a counter row by plain JDBC in the same database, in turn; then crowds for too few seats, and a portal that is
 * killed in the middle of one.
 */
public final class RegistrationBench implements AutoCloseable {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 5;
    private static final long ROUND = 5_000_000_000L;
    private static final int CROWDS = 100;
    private static final int SEATS = 40;
    private static final int KILLS = 3;
    private static final int HALL = 1000;

    private final BenchPortal portal;
    private final AtomicLong phones = new AtomicLong();
    private final UUID organiser = UUID.randomUUID();
    private int oversold;
    private int lost;
    private int exact;

    private RegistrationBench(BenchPortal portal) {
        this.portal = portal;
    }

    public static void run(Class<?> application) throws Exception {
        var home = Files.createTempDirectory("portal-registration");
        System.err.println("门户启动中 / a portal is starting …");
        try (var bench = new RegistrationBench(new BenchPortal(application, home))) {
            bench.measure();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void measure() throws Exception {
        prepare();
        for (int warm = 0; warm < 4; warm++) { // neither is measured cold
            counter();
            registrations(new ConcurrentLinkedQueue<>());
        }
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        var ratios = new ArrayList<Double>();
        for (int round = 1; round <= ROUNDS; round++) {
            double plain = counter();
            double ours = registrations(times);
            ratios.add(ours / plain);
            System.out.printf(
                    "round %d: counter row %.0f/s, registration %.0f/s, ratio %.2f%n",
                    round, plain, ours, ours / plain);
        }
        for (int run = 0; run < CROWDS; run++) crowd();
        for (int run = 0; run < KILLS; run++) killed();
        System.out.printf(
                "exactly the seats that there are: %d of %d runs, %d of them killed%n", exact, CROWDS + KILLS, KILLS);
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "ratio=%.2f oversold=%d lost=%d p99_ms=%.1f%n",
                ratios.stream().sorted().toList().get(ROUNDS / 2),
                oversold,
                lost,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    /** As the counter row was measured before the portal was built: see docs/registration.md. */
    private void prepare() throws Exception {
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

    /** Seats per second from a counter row, over as many connections as there are clients. */
    private double counter() throws Exception {
        return perSecond(together(ready -> {
            try (var database = portal.connect();
                    var claim = database.prepareStatement("select bench.claim(1, ?)")) {
                return untilThen(ready, () -> take(claim));
            }
        }));
    }

    private void take(PreparedStatement claim) throws SQLException {
        claim.setLong(1, phones.incrementAndGet());
        claim.execute();
    }

    private double registrations(Queue<Long> times) throws Exception {
        var session = session(100_000);
        return perSecond(together(ready -> {
            try (var visitor = new BenchClient(portal.port())) {
                return untilThen(ready, () -> {
                    long start = System.nanoTime();
                    if (visitor.register(session, session, phone()).isEmpty()) throw new IOException("no seat");
                    times.add(System.nanoTime() - start);
                });
            }
        }));
    }

    private interface Work {
        void go() throws Exception;
    }

    private interface Client {
        long work(CyclicBarrier ready) throws Exception;
    }

    /** From when everybody is connected. */
    private static long untilThen(CyclicBarrier ready, Work work) throws Exception {
        ready.await();
        long until = System.nanoTime() + ROUND;
        long done = 0;
        for (; System.nanoTime() < until; done++) work.go();
        return done;
    }

    private static double perSecond(long done) {
        return done / (ROUND / 1e9);
    }

    /** How much they did, all of them. */
    private static long together(Client client) throws Exception {
        var ready = new CyclicBarrier(CLIENTS);
        try (var crowd = Executors.newFixedThreadPool(CLIENTS)) {
            var work = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> (Callable<Long>) () -> client.work(ready))
                    .toList();
            long done = 0;
            for (var each : crowd.invokeAll(work)) done += each.get();
            return done;
        }
    }

    /** More people than seats, all at once. */
    private void crowd() throws Exception {
        var session = session(SEATS);
        Queue<String> tickets = new ConcurrentLinkedQueue<>();
        together(ready -> {
            try (var visitor = new BenchClient(portal.port())) {
                ready.await();
                visitor.register(session, session, phone()).ifPresent(tickets::add);
                return 1;
            }
        });
        judge(session, SEATS, tickets.size());
    }

    /** The portal dies while the crowd registers; whoever had an answer has their seat afterwards. */
    private void killed() throws Exception {
        var session = session(HALL);
        Queue<String> phones = new ConcurrentLinkedQueue<>();
        try (var killer = Executors.newSingleThreadExecutor()) {
            var death = killer.submit(() -> {
                while (phones.size() < HALL / 3) Thread.onSpinWait();
                portal.kill();
                return true;
            });
            together(ready -> rush(session, phones));
            death.get();
        }
        portal.start();
        var missing = missing(session, phones);
        lost += missing;
        together(ready -> rush(session, phones));
        judge(session, HALL, phones.size() < HALL ? HALL : phones.size());
    }

    /** Registers until there are no seats, or no portal. */
    private long rush(UUID session, Queue<String> registered) {
        long done = 0;
        try (var visitor = new BenchClient(portal.port())) {
            for (var phone = phone(); visitor.register(session, session, phone).isPresent(); phone = phone()) {
                registered.add(phone);
                done++;
            }
        } catch (IOException killed) {
            return done;
        }
        return done;
    }

    private int missing(UUID session, Queue<String> phones) throws Exception {
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

    private void judge(UUID session, int seats, int acknowledged) throws Exception {
        try (var database = portal.connect()) {
            int sold = ask(
                    database,
                    "select coalesce(sum(persons), 0) from registration where stage = 'CONFIRMED' and session_id = ?",
                    session);
            int counted = ask(database, "select taken from event_session where id = ?", session);
            oversold += Math.max(0, sold - seats);
            if (sold == seats && counted == seats && acknowledged == seats) exact++;
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

    private String phone() {
        return "13%09d".formatted(phones.incrementAndGet());
    }

    /** An event with one session of the same id. */
    private UUID session(int seats) throws Exception {
        var id = UUID.randomUUID();
        var statements = List.of("""
                insert into event (id, version, organisation_id, title, kind, settings, starts_at, ends_at, venue,
                    description, stage, created_at, updated_at, published_at, attendance)
                values ('%s', 1, '%s', 'bench', 'LECTURE', '{SCHOOL}', now() + interval '2 days',
                    now() + interval '3 days', 'bench', 'bench', 'PUBLISHED', now(), now(), now(), 'REGISTRATION')
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

    @Override
    public void close() throws InterruptedException {
        portal.close();
    }
}
