package cn.zhongning.portal.bench;

import cn.zhongning.portal.search.ReverseSearch;
import cn.zhongning.portal.search.ReverseSearch.Hit;
import cn.zhongning.portal.search.ReverseSearch.Standing;
import cn.zhongning.portal.search.Yardstick;
import cn.zhongning.portal.shared.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench standing}: twenty thousand different saved searches, made of pieces of real titles and of filters, and
 * listings published one after the other beside twenty thousand demands and results: how long until the searches that show
 * each are known, from the publication's commit on, until everybody is told, and how long it takes to ask every search by
 * itself.
 */
final class StandingBench {
    private static final int LISTINGS = 20;
    private static final int ASKED_ALONE = 1_000;
    private static final String UNTOLD = """
            select exists (select from saved_hit h join saved_search s on s.id = h.search_id
                where h.listing_id = ? and h.told_at is null and s.name = 'bench')
            """;

    private final ConfigurableApplicationContext portal;
    private final Yardstick yardstick;
    private final JdbcTemplate sql;
    private final StandingMarket market;

    private StandingBench(ConfigurableApplicationContext portal) throws Exception {
        this.portal = portal;
        yardstick = portal.getBean(Yardstick.class);
        sql = portal.getBean(JdbcTemplate.class);
        whole();
        market = new StandingMarket(
                portal,
                yardstick.titles(1_000).stream()
                        .filter(title -> title.length() > 6)
                        .toList());
    }

    static void run(Class<?> application) throws Exception {
        var home = Files.createTempDirectory("portal-standing");
        System.err.println("门户启动中 / a portal is starting …");
        try (var portal = BenchCommand.start(application, home)) {
            new StandingBench(portal).measure();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void measure() throws Exception {
        var standing = market.save();
        market.fill();
        whole();
        var waited = new ArrayList<Waited>();
        var reverse = new ArrayList<Double>();
        int hits = 0;
        var last = new UUID(0, 0);
        for (int i = 0; i < LISTINGS; i++) {
            last = UUID.randomUUID();
            waited.add(published(last));
            long start = System.nanoTime();
            hits += shown(last, standing).size();
            reverse.add(since(start));
        }
        double middle = reverse.stream().sorted().toList().get(LISTINGS / 2);
        double alone = alone(standing, last);
        System.out.printf(
                Locale.ROOT,
                "searches=%d documents=%d hits_per_listing=%d matches_told=%d load=%.1f cpus=%d%n",
                StandingMarket.SEARCHES,
                yardstick.documents(),
                hits / LISTINGS,
                sql.queryForObject("select count(*) from match_told", Integer.class),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        tell("told", waited, Waited::told);
        tell("matches", waited, Waited::matches);
        System.out.printf(Locale.ROOT, "reverse_p50_s=%.2f one_by_one_s=%.1f%n", middle, alone);
        System.out.printf(Locale.ROOT, "standing_ratio=%.1f ", alone / middle);
        tell("standing", waited, Waited::matched);
    }

    private void whole() throws IOException, InterruptedException {
        while (!yardstick.whole()) Thread.sleep(500);
    }

    private static void tell(String what, List<Waited> waited, ToDoubleFunction<Waited> part) {
        var sorted = waited.stream().mapToDouble(part).sorted().toArray();
        System.out.printf(
                Locale.ROOT, "%1$s_p50_s=%2$.2f %1$s_max_s=%3$.2f%n", what, sorted[LISTINGS / 2], sorted[LISTINGS - 1]);
    }

    /**
     * Seconds from the commit on: until all that show it are known and kept, until their readers have their notices, and
     * until the owners of what it fits have theirs.
     */
    private record Waited(double matched, double told, double matches) {}

    private Waited published(UUID id) throws InterruptedException {
        long start = System.nanoTime();
        market.publish(id);
        double matched = 0, told = 0, matches = 0;
        while (told == 0 || matches == 0) {
            Thread.sleep(20);
            if (matched == 0 && !is("select exists (select from saved_pending where id = ?)", id))
                matched = since(start);
            if (matched > 0 && told == 0 && !is(UNTOLD, id)) told = since(start);
            if (matches == 0 && !is("select exists (select from match_pending where id = ?)", id))
                matches = since(start);
        }
        return new Waited(matched, told, matches);
    }

    private boolean is(String question, UUID id) {
        return Boolean.TRUE.equals(sql.queryForObject(question, Boolean.class, id));
    }

    private List<Hit> shown(UUID id, List<Standing> standing) {
        return portal.getBean(ReverseSearch.class)
                .of(Kind.DEMAND, id, standing)
                .orElseThrow()
                .hits();
    }

    /** Seconds for all, by a sample; and whether both ways find the same. */
    private double alone(List<Standing> standing, UUID id) throws IOException {
        var sample = standing.subList(0, ASKED_ALONE);
        var known = shown(id, sample).stream()
                .filter(hit -> hit.closeness() == null)
                .map(Hit::address)
                .collect(Collectors.toSet());
        long start = System.nanoTime();
        for (var one : sample) {
            boolean shows = yardstick.shows(Objects.requireNonNull(market.kept().get(one.address())), id);
            if (shows != known.contains(one.address()))
                throw new IllegalStateException("they differ: " + one.address());
        }
        return since(start) * StandingMarket.SEARCHES / ASKED_ALONE;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
