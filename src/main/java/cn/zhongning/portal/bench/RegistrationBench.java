package cn.zhongning.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
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
final class RegistrationBench implements AutoCloseable {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 5;
    private static final long ROUND = 5_000_000_000L;
    private static final int CROWDS = 100;
    private static final int SEATS = 40;
    private static final int KILLS = 3;
    private static final int HALL = 1000;

    private final BenchPortal portal;
    private final BenchDatabase database;
    private final AtomicLong phones = new AtomicLong();
    private int oversold;
    private int lost;
    private int exact;

    private RegistrationBench(BenchPortal portal) {
        this.portal = portal;
        database = new BenchDatabase(portal);
    }

    static void run(Class<?> application) throws Exception {
        var home = Files.createTempDirectory("portal-registration");
        System.err.println("门户启动中 / a portal is starting …");
        try (var bench = new RegistrationBench(new BenchPortal(application, home))) {
            bench.measure();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void measure() throws Exception {
        database.prepare();
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

    /** Seats per second from a counter row, over as many connections as there are clients. */
    private double counter() throws Exception {
        return perSecond(together(ready -> {
            try (var connection = portal.connect();
                    var claim = connection.prepareStatement("select bench.claim(1, ?)")) {
                return untilThen(ready, () -> BenchDatabase.take(claim, phones.incrementAndGet()));
            }
        }));
    }

    private double registrations(Queue<Long> times) throws Exception {
        var session = database.session(100_000);
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
        var session = database.session(SEATS);
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
        var session = database.session(HALL);
        Queue<String> phones = new ConcurrentLinkedQueue<>();
        try (var killer = Executors.newSingleThreadExecutor()) {
            var death = killer.submit(() -> {
                while (phones.size() < HALL / 3) Thread.onSpinWait();
                portal.kill();
                return true;
            });
            rush(session, phones);
            death.get();
        }
        portal.start();
        lost += database.missing(session, phones);
        rush(session, phones);
        judge(session, HALL, phones.size() < HALL ? HALL : phones.size());
    }

    /** Everybody registers until there are no seats, or no portal. */
    private void rush(UUID session, Queue<String> registered) throws Exception {
        together(ready -> {
            try (var visitor = new BenchClient(portal.port())) {
                for (var phone = phone();
                        visitor.register(session, session, phone).isPresent();
                        phone = phone()) registered.add(phone);
                return 1;
            } catch (IOException killed) {
                return 0;
            }
        });
    }

    private void judge(UUID session, int seats, int acknowledged) throws Exception {
        var held = database.seats(session);
        oversold += Math.max(0, held.sold() - seats);
        if (held.sold() == seats && held.counted() == seats && acknowledged == seats) exact++;
    }

    private String phone() {
        return "13%09d".formatted(phones.incrementAndGet());
    }

    @Override
    public void close() throws InterruptedException {
        portal.close();
    }
}
