package cn.zhongning.portal.bench;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.search.ReverseSearch;
import cn.zhongning.portal.search.ReverseSearch.Hit;
import cn.zhongning.portal.search.ReverseSearch.Standing;
import cn.zhongning.portal.search.StandingQueries;
import cn.zhongning.portal.search.StandingQuery;
import cn.zhongning.portal.search.Yardstick;
import cn.zhongning.portal.shared.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench standing}: twenty thousand different saved searches, made of pieces of real titles and of filters, and
 * listings published one after the other: how long until the searches that show each are known, from the publication's
 * commit on, and how long it takes to ask every search by itself.
 */
final class StandingBench {
    private static final int SEARCHES = 20_000;
    private static final int LISTINGS = 20;
    private static final int ASKED_ALONE = 2_000;
    private static final List<String> FILTERS = List.of(
            "",
            "",
            "",
            "industry=goji",
            "industry=energy",
            "industry=manganese",
            "town=ningan",
            "cooperation=licence",
            "industry=goji&industry=agriculture",
            "industry=chemical&town=shikong");

    private final ConfigurableApplicationContext portal;
    private final Yardstick yardstick;
    private final JdbcTemplate sql;
    private final Random chance = new Random(640_521);
    private final Map<String, StandingQuery> kept = new LinkedHashMap<>();
    private List<String> titles = List.of();

    private StandingBench(ConfigurableApplicationContext portal) {
        this.portal = portal;
        yardstick = portal.getBean(Yardstick.class);
        sql = portal.getBean(JdbcTemplate.class);
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
        while (!yardstick.whole()) Thread.sleep(500);
        titles = yardstick.titles(1_000).stream()
                .filter(title -> title.length() > 6)
                .toList();
        var standing = save();
        var owner = organisation("12640000MB0BENC02");
        var matched = new ArrayList<Double>();
        var told = new ArrayList<Double>();
        var reverse = new ArrayList<Double>();
        int hits = 0;
        var last = new UUID(0, 0);
        for (int i = 0; i < LISTINGS; i++) {
            last = UUID.randomUUID();
            var waited = published(last, owner);
            matched.add(waited.matched());
            told.add(waited.told());
            long start = System.nanoTime();
            hits += shown(last, standing).size();
            reverse.add(since(start));
        }
        tell(hits, List.of(matched, told, reverse), alone(standing, last));
    }

    private void tell(int hits, List<List<Double>> times, double alone) throws IOException {
        times.forEach(each -> each.sort(null));
        var middles = times.stream().map(each -> each.get(LISTINGS / 2)).toList();
        System.out.printf(
                Locale.ROOT,
                "searches=%d documents=%d hits_per_listing=%d load=%.1f cpus=%d%n",
                SEARCHES,
                yardstick.documents(),
                hits / LISTINGS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        System.out.printf(
                Locale.ROOT,
                "reverse_p50_s=%.2f one_by_one_s=%.1f told_p50_s=%.2f%n",
                middles.get(2),
                alone,
                middles.get(1));
        System.out.printf(
                Locale.ROOT,
                "standing_ratio=%.1f standing_p50_s=%.2f standing_max_s=%.2f%n",
                alone / middles.get(2),
                middles.getFirst(),
                times.getFirst().getLast());
    }

    private List<Standing> save() {
        var queries = portal.getBean(StandingQueries.class);
        while (kept.size() < SEARCHES) {
            var read = queries.read(address()).orElseThrow();
            kept.putIfAbsent(read.address(), read);
        }
        var reader = portal.getBean(Accounts.class)
                .create(
                        organisation("12640000MB0BENC03"),
                        "bench@example.cn",
                        "bench",
                        null,
                        Role.ENTERPRISE,
                        "等着消息呢-Zn7x",
                        false);
        var standing = new ArrayList<Standing>();
        var rows = new ArrayList<Object[]>();
        kept.forEach((address, query) -> {
            var direction = queries.direction(query);
            standing.add(new Standing(address, direction));
            rows.add(new Object[] {
                UUID.randomUUID(), reader.id(), address, direction, OffsetDateTime.now(), OffsetDateTime.now()
            });
            if (rows.size() % 2_000 == 0) System.err.printf("%d / %d%n", rows.size(), SEARCHES);
        });
        sql.batchUpdate(
                "insert into saved_search (id, account_id, name, address, pace, direction, created_at, opened_at)"
                        + " values (?, ?, 'bench', ?, 'AT_ONCE', ?, ?, ?)",
                rows);
        return standing;
    }

    /** As people search: a word or two of what they have read, one in ten in pinyin, with filters or without. */
    private String address() {
        var words = chance.nextInt(10) == 0 ? letters() : chance.nextInt(3) == 0 ? piece() + " " + piece() : piece();
        var filter = any(FILTERS);
        return any(List.of("/results", "/demands", "/search")) + "?q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8) + (filter.isEmpty() ? "" : "&" + filter);
    }

    private String letters() {
        var typed = Typing.to(any(titles)).stream()
                .filter(text -> text.matches("[a-z]{3,}"))
                .toList();
        return typed.isEmpty() ? "gouqi" : any(typed);
    }

    private String piece() {
        var title = any(titles);
        int length = chance.nextInt(2, 6);
        int from = chance.nextInt(title.length() - length);
        return title.substring(from, from + length);
    }

    /** Seconds from the commit on: until all that show it are known and kept, and until their readers have been told. */
    private record Waited(double matched, double told) {}

    private Waited published(UUID id, UUID owner) throws InterruptedException {
        var title = any(titles) + "：" + piece() + piece();
        long start = System.nanoTime();
        sql.update(
                """
                insert into demand (id, version, organisation_id, stage, title, industry, town, problem, targets, tried, summary,
                    protected_part, contact, cooperation, expires_on, published_at, updated_at, secret_level)
                values (?, 1, ?, 'PUBLISHED', ?, 'goji', 'ningan', ?, '', '', ?, '', '', '{LICENCE}', current_date + 300, now(),
                    now(), 'PUBLIC')
                """,
                id,
                owner,
                shortened(title),
                any(titles) + "。" + any(titles) + "。" + any(titles),
                shortened(title));
        while (is("select exists (select from saved_pending where id = ?)", id)) Thread.sleep(20);
        double matched = since(start);
        while (is("""
                select exists (select from saved_hit h join saved_search s on s.id = h.search_id
                    where h.listing_id = ? and h.told_at is null and s.name = 'bench')
                """, id)) Thread.sleep(20);
        return new Waited(matched, since(start));
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
            boolean shows = yardstick.shows(Objects.requireNonNull(kept.get(one.address())), id);
            if (shows != known.contains(one.address()))
                throw new IllegalStateException("they differ: " + one.address());
        }
        return since(start) * SEARCHES / ASKED_ALONE;
    }

    private UUID organisation(String code) {
        return portal.getBean(Accounts.class)
                .create(
                        OrganisationKind.ENTERPRISE,
                        "守望量度 " + code,
                        CreditCode.completing(code),
                        "ningan",
                        OrganisationStatus.APPROVED,
                        false)
                .id();
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(60, title.length()));
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
