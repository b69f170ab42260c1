package cn.zhongning.portal.unmet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
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
    JdbcClient sql;

    @AfterEach
    void forget() {
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
