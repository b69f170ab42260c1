package cn.zhongning.portal.unmet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.matching.BestFit;
import cn.zhongning.portal.opendata.Shown;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class UnmetTest extends DeskTest {
    private static final String WORDS = "锇铱矿脉共振勘探";
    private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36";

    @LocalServerPort
    int port;

    @Autowired
    Unmet unmet;

    @Autowired
    DemandFits fits;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private Shown shown;

    @BeforeEach
    void publish() {
        shown = Shown.by(sql, accounts);
    }

    @AfterEach
    void forget() {
        sql.sql("delete from demand where organisation_id = ?")
                .param(shown.owner())
                .update();
        sql.sql("delete from tech_result where organisation_id = ?")
                .param(shown.owner())
                .update();
        sql.sql("delete from unmet_search where words like '锇铱%'").update();
    }

    @Test
    void searchInVainIsCountedOnceForAPersonAndNeverForARobot() throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(this::engineAnswers);
        search(WORDS + "&industry=goji", "Googlebot/2.1"); // the finished page is kept and shown to those after it
        search(WORDS + "&industry=goji", PERSON);
        search(WORDS + "&industry=goji&page=2", PERSON);
        search(WORDS + "&industry=goji", PERSON);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(times()).isEqualTo(1));
    }

    @Test
    void whoTypesANumberOrANameLeavesNeitherBehind() throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(40)).until(this::engineAnswers);
        search("139.0955.0000 锇铱钻探&industry=energy", PERSON);
        search("锇铱钻探 何秀英&industry=energy", PERSON);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(kept("锇铱钻探")).containsExactly("锇铱钻探"));
        assertThat(kept("0955")).isEmpty();
    }

    private List<String> kept(String part) {
        return sql.sql("select words from unmet_search where words like ?")
                .param("%" + part + "%")
                .query(String.class)
                .list();
    }

    @Test
    void demandStandsThereWhileNoResultFitsItWell() {
        var demand = shown.demand("锇铱坩埚裂纹怎么补", "energy", 60);
        SignedInAs.staff();
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    fits.check();
                    assertThat(ledger(Lack.DEMANDS, "energy")).contains(demand);
                });
        assertThat(ledger(Lack.DEMANDS, "goji")).doesNotContain(demand);
        sql.sql("update demand_fit set fit = ? where demand_id = ?")
                .params(BestFit.GOOD, demand)
                .update();
        assertThat(ledger(Lack.DEMANDS, "energy")).doesNotContain(demand);
    }

    @Test
    void resultStandsThereUntilSomebodyOpensIt() throws Exception {
        var result = shown.result("锇铱坩埚激光熔覆修补", "energy");
        SignedInAs.staff();
        assertThat(ledger(Lack.RESULTS, "energy")).contains(result);
        open(result, "Googlebot/2.1");
        open(result, PERSON);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ledger(Lack.RESULTS, "energy")).doesNotContain(result));
        assertThat(sql.sql("select opened from result_seen where result_id = ?")
                        .param(result)
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }

    private List<@Nullable UUID> ledger(Lack lack, String industry) {
        return unmet.page(new UnmetFilter(lack, null, industry), 0, 1000).stream()
                .map(UnmetLine::id)
                .toList();
    }

    private void open(UUID result, String agent) throws Exception {
        var browser = new Browser(port);
        assertThat(browser.send(browser.request("/results/" + result).header("User-Agent", agent))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void staffReadByMonthAndIndustryWhatNobodyElseMay() {
        var month = LocalDate.now(Clocks.CHINA).withDayOfMonth(1);
        for (int i = 0; i < 60; i++) add(month, "锇铱" + i, i % 2 == 0 ? "goji" : "", i + 1);
        SignedInAs.staff();
        open("desk/unmet", "view", "searches");
        assertThat(everything()).contains("锇铱59", "60").doesNotContain("锇铱9");
        assertThat(unmet.page(new UnmetFilter(Lack.SEARCHES, null, "goji"), 0, 100))
                .filteredOn(line -> line.what().startsWith("锇铱"))
                .hasSize(30);
        assertThat(unmet.page(UnmetFilter.of(name -> Optional.of(name.equals("view") ? "searches" : "2019-02")), 0, 9))
                .isEmpty();
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        assertThatThrownBy(() -> unmet.count(new UnmetFilter(Lack.DEMANDS, null, "")))
                .isInstanceOf(Refused.class);
    }

    private boolean engineAnswers() throws Exception {
        return !new Browser(port).get("/results?q=x").body().contains("检索服务暂时没有响应");
    }

    private void add(LocalDate month, String words, String industry, int times) {
        sql.sql("insert into unmet_search (month, words, kind, industry, times) values (?, ?, '', ?, ?)")
                .params(month, words, industry, times)
                .update();
    }

    private int times() {
        return sql.sql("select coalesce(sum(times), 0) from unmet_search where words = ? and industry = 'goji'")
                .param(WORDS)
                .query(Integer.class)
                .single();
    }

    private void search(String query, String agent) throws Exception {
        var browser = new Browser(port);
        int mark = query.indexOf('&');
        var address = "/results?q=" + URLEncoder.encode(query.substring(0, mark), StandardCharsets.UTF_8)
                + query.substring(mark);
        assertThat(browser.send(browser.request(address).header("User-Agent", agent))
                        .statusCode())
                .isEqualTo(200);
    }
}
