package cn.zhongning.portal.bench;

import cn.zhongning.portal.accounts.AccountDetails;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.imports.Checked;
import cn.zhongning.portal.imports.SheetImport;
import cn.zhongning.portal.imports.SheetKind;
import cn.zhongning.portal.shared.Texts;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench import}: 5,000 demands of one enterprise from a spreadsheet, into an empty drawer and into one of 5,000,
 * checked and stored as the page does; and beside them PostgreSQL's own insert of the same rows with the same indexes and
 * triggers. A third file shows what is alive at the worst moment.
 */
final class ImportBench {
    private static final int ROWS = 5_000;
    private static final List<String> PLACES = List.of("石空", "鸣沙", "新堡", "恩和", "大战场", "舟塔", "白马", "余丁", "喊叫水", "徐套");
    private static final List<String> THINGS =
            List.of("枸杞烘干", "滩羊育肥", "锰渣填埋", "铝锭熔炼", "硅片切割", "硒砂瓜种植", "奶牛防疫", "水泥粉磨", "光伏清洗", "红枣分选");
    private static final List<String> WISHES =
            List.of("降低能耗", "减少用水", "自动检测", "废料利用", "除尘降噪", "延长寿命", "提高成品率", "远程监控", "减少人工", "稳定品质");

    private final SheetImport imports;
    private final SheetKind<?> kind;
    private final Texts texts;
    private final JdbcClient sql;
    private final UUID firm = UUID.randomUUID();

    private ImportBench(ApplicationContext portal) {
        imports = portal.getBean(SheetImport.class);
        kind = portal.getBeansOfType(SheetKind.class).values().stream()
                .filter(each -> each.name().equals("demands"))
                .findFirst()
                .orElseThrow();
        texts = portal.getBean(Texts.class);
        sql = portal.getBean(JdbcClient.class);
    }

    private record Took(double check, double store) {
        double whole() {
            return check + store;
        }
    }

    static void run(Class<?> application) throws Exception {
        var home = Files.createTempDirectory("portal-import");
        try (var portal = BenchCommand.start(application, home)) {
            new ImportBench(portal).measure();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void measure() throws InterruptedException {
        sql.sql("""
                        insert into organisation (id, version, kind, name, credit_code, status, demo, created_at)
                        values (?, 1, 'ENTERPRISE', 'bench', '91640521MA0000000X', 'APPROVED', false, now())
                        """).param(firm).update();
        var account = UUID.randomUUID();
        var who = new SignedIn(account, "bench", Role.ENTERPRISE, firm, MemberRole.OWNER);
        var details = new AccountDetails(who, "bench@example.cn", "", true, false, 0);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(details, null, details.getAuthorities()));
        bring("暖", 200);
        sql.sql("delete from demand where organisation_id = ?").param(firm).update();
        var empty = bring("甲", ROWS);
        print("into an empty drawer", empty);
        var full = bring("乙", ROWS);
        print("into one of 5,000", full);
        double plain = insert();
        System.out.printf("%-22s %7.2f s%n", "plain insert", plain);
        double grown = grown();
        System.out.printf("alive at the worst moment, beyond what was before: %.1f MB%n", grown);
        System.out.printf(
                "import_s=%.2f check_s=%.2f store_s=%.2f insert_s=%.2f ratio=%.1f store_ratio=%.1f full_to_empty=%.2f alive_mb=%.1f%n",
                full.whole(),
                full.check(),
                full.store(),
                plain,
                full.whole() / plain,
                full.store() / plain,
                full.whole() / empty.whole(),
                grown);
    }

    private Took bring(String mark, int rows) {
        return bring(kind, file(mark, rows), rows);
    }

    private <F> Took bring(SheetKind<F> kind, byte[] file, int rows) {
        long begun = System.nanoTime();
        Checked<F> checked =
                imports.check(kind, firm, new ByteArrayInputStream(file), "bench.csv", Texts.CHINESE, part -> {});
        long known = System.nanoTime();
        if (checked.rows() != rows || !checked.bad().isEmpty())
            throw new IllegalStateException(checked.mistakes().toString());
        int stored = imports.store(checked, true);
        if (stored != rows) throw new IllegalStateException(stored + " rows");
        return new Took((known - begun) / 1e9, (System.nanoTime() - known) / 1e9);
    }

    private byte[] file(String mark, int rows) {
        var text = new StringBuilder(rows * 300);
        text.append(heads()).append('\n');
        for (int i = 0; i < rows; i++) {
            var place = PLACES.get(i % 10);
            var thing = THINGS.get(i / 10 % 10);
            var wish = WISHES.get(i / 100 % 10);
            var line = new StringJoiner(",");
            line.add(place + thing + wish + mark + i)
                    .add(place + "的" + thing + "车间想要" + wish + "，已经试过两种办法都不成，第 " + i + " 号")
                    .add("枸杞")
                    .add("现在的" + thing + "靠人看火候，" + wish + "一直没有做到，每年多花二十多万元，设备商也说不清楚原因。")
                    .add("技术开发")
                    .add("王经理 0955-5020000")
                    .add("公开");
            text.append(line).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String heads() {
        var heads = new StringJoiner(",");
        for (var key : List.of(
                "demands.title",
                "demands.summary",
                "listings.industry",
                "demands.problem",
                "listings.cooperation",
                "listings.contact",
                "listings.secretLevel")) heads.add(texts.get(Texts.CHINESE, "imports." + key));
        return heads.toString();
    }

    /** The last file's rows once more, by one statement. */
    private double insert() {
        sql.sql(
                        "create table bench_rows as select * from demand where organisation_id = ? order by updated_at desc limit "
                                + ROWS)
                .param(firm)
                .update();
        sql.sql("update bench_rows set id = gen_random_uuid()").update();
        long begun = System.nanoTime();
        sql.sql("insert into demand select * from bench_rows").update();
        double took = (System.nanoTime() - begun) / 1e9;
        sql.sql("delete from demand where id in (select id from bench_rows)").update();
        return took;
    }

    private double grown() throws InterruptedException {
        long before = alive();
        var most = new AtomicLong(before);
        var over = new AtomicBoolean();
        var watch = Thread.ofPlatform().daemon().start(() -> {
            while (!over.get()) {
                most.accumulateAndGet(alive(), Math::max);
                LockSupport.parkNanos(100_000_000);
            }
        });
        bring("丙", ROWS);
        over.set(true);
        watch.join();
        return (most.get() - before) / (double) (1 << 20);
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String what, Took took) {
        System.out.printf("%-22s %7.2f s check %7.2f s store%n", what, took.check(), took.store());
    }
}
