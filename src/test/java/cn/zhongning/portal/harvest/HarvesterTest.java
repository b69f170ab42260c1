package cn.zhongning.portal.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.opendata.Shown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A harvester that we did not write: Debian's HTTP::OAI keeps a copy of the market. */
@PortalTest
class HarvesterTest {
    private static final Path SCRIPT = Path.of("src/test/resources/oai/harvest.pl");
    private static final int SECONDS = 120;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    private Shown shown;

    @BeforeEach
    void publish() {
        shown = Shown.by(sql, accounts);
    }

    @Test
    void strangersHarvesterKeepsACopyThatEqualsTheSite() throws Exception {
        var demands = IntStream.range(0, 230)
                .mapToObj(i -> shown.demand("收割第" + i + "条 & <更多>", "chemicals", 90))
                .toList();
        shown.result("一条成果", "chemicals");
        shown.event("一次活动", "chemicals");
        shown.settle();
        var copy = new HashMap<UUID, String>();
        harvest(copy);
        assertThat(copy).isEqualTo(site());

        var before = nextSecond();
        shown.rename(demands.get(0), "改过名的");
        shown.withdraw(demands.get(1));
        shown.delete(demands.get(2));
        shown.result("后来的成果", "goji");
        shown.event("后来的活动", "goji");
        shown.settle();
        var told = harvest(copy, "from", before);
        assertThat(copy).isEqualTo(site());
        assertThat(told).isLessThan(demands.size());
    }

    /** Harvesters ask by the second: the records of this one would all be told again. */
    private String nextSecond() throws Exception {
        var present = Oai.ask(port, "verb=Identify").one("responseDate");
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1)) // the promised moment moves on every ten seconds
                .until(() -> Oai.ask(port, "verb=Identify").one("responseDate"), now -> !now.equals(present));
    }

    /** As lists of the site have them. */
    private Map<UUID, String> site() {
        var site = new HashMap<UUID, String>();
        for (var table : List.of("demand", "tech_result"))
            sql.sql(
                            "select l.id, l.title from " + table
                                    + " l join organisation o on o.id = l.organisation_id where l.stage = 'PUBLISHED'"
                                    + " and o.status = 'APPROVED' and l.expires_on >= (now() at time zone 'Asia/Shanghai')::date")
                    .query((row, number) -> site.put(row.getObject("id", UUID.class), row.getString("title")))
                    .list();
        sql.sql("select id, title from event where stage in ('PUBLISHED', 'CANCELLED', 'REPORTED')")
                .query((row, number) -> site.put(row.getObject("id", UUID.class), row.getString("title")))
                .list();
        return site;
    }

    /** Answers how many records were told. */
    private int harvest(Map<UUID, String> copy, String... wanted) throws Exception {
        var lines = run(wanted);
        assertThat(lines.getFirst()).isEqualTo("repository\t2.0\tpersistent\tYYYY-MM-DDThh:mm:ssZ");
        var met = new HashSet<UUID>();
        for (var line : lines.subList(1, lines.size())) {
            var parts = line.split("\t");
            var id = UUID.fromString(parts[0].substring("urn:uuid:".length()));
            met.add(id);
            if (parts[1].equals("deleted")) copy.remove(id);
            else copy.put(id, parts[2]);
            if (parts.length > 2)
                assertThat(parts[1]).startsWith("https://portal.example.org/").endsWith(id.toString());
        }
        return met.size();
    }

    private List<String> run(String... wanted) throws Exception {
        var command = new ArrayList<>(List.of("perl", SCRIPT.toString(), "http://localhost:" + port + "/oai"));
        command.addAll(List.of(wanted));
        var errors = folder.resolve("errors.txt");
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        var printed = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("./portal test installs libhttp-oai-perl\n%s\n%s", printed, Files.readString(errors))
                .isZero();
        return printed.lines().toList();
    }
}
