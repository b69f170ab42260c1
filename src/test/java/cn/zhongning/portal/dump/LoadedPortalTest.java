package cn.zhongning.portal.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalApplication;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.embedded.HomeDatabase;
import cn.zhongning.portal.fill.MarketBench;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal that was rebuilt from a dump, as its visitors see it. */
@PortalTest
class LoadedPortalTest {
    /** Where the public reads figures, or lists of everything. */
    private static final List<String> PAGES = List.of(
            "/",
            "/en",
            "/targets",
            "/coverage",
            "/results",
            "/demands",
            "/events",
            "/articles",
            "/calendar?view=list",
            "/campaigns",
            "/venues",
            "/agencies",
            "/publicity",
            "/publicity/log",
            "/publicity/log.txt",
            "/open/events.json?limit=200",
            "/events.ics",
            "/sitemap.xml");

    private static final List<String> INDEXED = List.of("/results", "/demands", "/events");
    private static final Pattern PLACE = Pattern.compile("<loc>https://portal\\.example\\.org([^<]*)</loc>");
    private static final int MOST = 25;

    @Autowired
    Environment settings;

    @Value("${portal.home}")
    Path home;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void everyPublicNumberIsTheSame() throws Exception {
        var file = folder.resolve("portal.dump");
        var other = folder.resolve("home");
        await().atMost(Duration.ofMinutes(3)).until(this::standsStill);
        try (var database = HomeDatabase.beside(settings, home);
                var connection = database.connect()) {
            Dump.write(connection, home, file);
        }
        try (var database = HomeDatabase.alone(new StandardEnvironment(), other);
                var connection = database.connect()) {
            database.migrate();
            Load.read(connection, other, file, false);
        }
        var loaded = start(other);
        try {
            compare(new Browser(port), new Browser(loaded.port()));
        } finally {
            loaded.process().destroy();
            loaded.process().waitFor();
        }
    }

    /** Whether no publicity waits to be ended by its job: the log would go on after the dump. */
    private boolean standsStill() {
        return sql.sql("""
                        select not exists (select from publicity where stopped_at is null and ended_at is null
                            and ends_on < (now() at time zone 'Asia/Shanghai')::date)
                        """).query(Boolean.class).single();
    }

    private static void compare(Browser here, Browser there) throws IOException, InterruptedException {
        await().atMost(Duration.ofMinutes(4)).ignoreExceptions().untilAsserted(() -> {
            for (var page : INDEXED) same(page, here, there); // whose index was made anew
        });
        var pages = new ArrayList<>(PAGES);
        pages.addAll(places(here));
        for (var page : pages) same(page, here, there);
    }

    private static void same(String page, Browser here, Browser there) throws IOException, InterruptedException {
        assertThat(read(there, page)).as(page).isEqualTo(read(here, page));
    }

    /** What a person reads of it; a page also tells its own moment and, to machines, facts in any order. */
    private static String read(Browser browser, String page) throws IOException, InterruptedException {
        var answer = browser.get(page);
        boolean html = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return html ? Jsoup.parse(answer.body()).text() : answer.body();
    }

    /** Some of every kind of page, and the parts of the map that name them all. */
    private static List<String> places(Browser here) throws IOException, InterruptedException {
        var places = new ArrayList<>(named(here, "/sitemap.xml"));
        for (var part : List.copyOf(places)) {
            named(here, part).stream().limit(MOST).forEach(places::add);
        }
        assertThat(places).hasSizeGreaterThan(MOST * 5);
        return places;
    }

    private static List<String> named(Browser here, String map) throws IOException, InterruptedException {
        return PLACE.matcher(here.get(map).body())
                .results()
                .map(place -> place.group(1))
                .toList();
    }

    private record Started(Process process, int port) {}

    private static Started start(Path home) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process = MarketBench.another(
                        PortalApplication.class,
                        "--spring.profiles.active=test",
                        "--portal.home=" + home,
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "loaded-portal.log").toFile())
                .start();
        return new Started(process, port);
    }
}
