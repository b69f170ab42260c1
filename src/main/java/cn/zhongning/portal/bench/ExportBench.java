package cn.zhongning.portal.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench export}: lists of ten, a hundred and three hundred thousand rows, taken away in both formats through the
 * line of jobs, as a click does; and beside them PostgreSQL's own COPY of the same rows. Each file is written twice: once
 * for the time, once with a collection now and then to see what is really alive.
 */
final class ExportBench {
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final int MOST = 300_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String ROWS = """
            select a.happened_at, p.name, p.email, a.token, a.address, a.action, a.object, a.outcome
            from audit a left join account p on p.id = a.account_id where a.action = 'bench' order by a.seq desc
            """;

    private final JdbcClient sql;
    private final DataSource database;
    private final UUID administrator;

    private ExportBench(JdbcClient sql, DataSource database) {
        this.sql = sql;
        this.database = database;
        administrator = sql.sql("select id from account where role = 'ADMIN' order by email limit 1")
                .query(UUID.class)
                .single();
    }

    /** @param grown megabytes alive at the worst moment, beyond what was before */
    private record Took(double seconds, double grown, long bytes) {}

    private record Both(Took xlsx, Took csv) {}

    static void run(Class<?> application) throws Exception {
        var home = Files.createTempDirectory("portal-export");
        try (var portal = BenchCommand.start(application, home)) {
            new ExportBench(portal.getBean(JdbcClient.class), portal.getBean(DataSource.class)).measure(home);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void measure(Path home) throws Exception {
        invent(FEW);
        for (var format : new String[] {"XLSX", "CSV"}) take(format); // warm
        var few = both(FEW);
        invent(MANY - FEW);
        var many = both(MANY);
        double copy = copy(home);
        System.out.printf("copy      %7d rows %8.2f s%n", MANY, copy);
        invent(MOST - MANY);
        var most = both(MOST);
        System.out.printf(
                "xlsx_s=%.2f csv_s=%.2f xlsx_ratio=%.1f csv_ratio=%.1f xlsx_growth_mb=%.1f csv_growth_mb=%.1f%n",
                many.xlsx().seconds(),
                many.csv().seconds(),
                many.xlsx().seconds() / copy,
                many.csv().seconds() / copy,
                most.xlsx().grown() - few.xlsx().grown(),
                most.csv().grown() - few.csv().grown());
    }

    private void invent(int rows) {
        sql.sql("""
                        insert into audit (happened_at, account_id, address, action, object, outcome)
                        select now() - n * interval '1 second', cast(:who as uuid), '10.0.0.' || n % 250, 'bench',
                            '=第 ' || n || ' 份枸杞烘干技术需求，' || gen_random_uuid(), 'done'
                        from generate_series(1, :rows) n
                        """).param("who", administrator).param("rows", rows).update();
    }

    private Both both(int rows) throws InterruptedException {
        var both = new Both(twice("XLSX"), twice("CSV"));
        print("xlsx", rows, both.xlsx());
        print("csv", rows, both.csv());
        return both;
    }

    private Took twice(String format) throws InterruptedException {
        var timed = take(format);
        long before = alive();
        var id = ask(format);
        long most = before;
        while (!finished(id)) {
            most = Math.max(most, alive());
            Thread.sleep(50);
        }
        return new Took(timed.seconds(), (most - before) / (double) (1 << 20), timed.bytes());
    }

    private Took take(String format) throws InterruptedException {
        var id = ask(format);
        var until = System.nanoTime() + LONGEST.toNanos();
        while (!finished(id)) {
            if (System.nanoTime() > until) throw new IllegalStateException("the export does not end");
            Thread.sleep(50);
        }
        return sql.sql(
                        "select extract(epoch from ended_at - started_at), size from export_job where id = ? and state = 'DONE'")
                .param(id)
                .query((row, number) -> new Took(row.getDouble(1), 0, row.getLong(2)))
                .single();
    }

    /** Into the line; whoever looks next begins it. */
    private UUID ask(String format) {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into export_job (id, account_id, staff, list, filters, format, locale, state, created_at)
                        values (?, ?, true, 'audit', 'action=bench', ?, 'zh-CN', 'WAITING', now())
                        """).params(id, administrator, format).update();
        return id;
    }

    private boolean finished(UUID id) {
        return sql.sql("select state not in ('WAITING', 'RUNNING') from export_job where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private double copy(Path home) throws SQLException, IOException {
        long begun = System.nanoTime();
        try (Connection connection = database.getConnection();
                OutputStream out = Files.newOutputStream(home.resolve("copy.csv"))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + ROWS + ") to stdout csv header", out);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void print(String format, int rows, Took took) {
        System.out.printf(
                "%-9s %7d rows %8.2f s %8.1f MB alive %8d KB%n",
                format, rows, took.seconds(), took.grown(), took.bytes() >> 10);
    }
}
