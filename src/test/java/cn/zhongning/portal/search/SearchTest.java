package cn.zhongning.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SearchTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-00000000cafe");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void publish() {
        if (sql.sql("select count(*) from demand where id = ?")
                        .param(ID)
                        .query(Integer.class)
                        .single()
                > 0) return;
        var owner = accounts.create(
                OrganisationKind.ENTERPRISE,
                "检索试验厂",
                CreditCode.completing("91640521MA00FUND1"),
                "shikong",
                OrganisationStatus.APPROVED,
                false);
        sql.sql("""
                insert into demand (id, version, organisation_id, stage, title, industry, problem, targets, tried, summary,
                    protected_part, contact, cooperation, expires_on, published_at, updated_at)
                values (?, 1, ?, 'PUBLISHED', '研究生命科学所用的离心仪器', 'other', '想找 microscopes calibration 的办法', '', '',
                    '离心仪器校准', '', '', '{}', current_date + 30, now(), now())
                """).params(ID, owner.id()).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"生命科学", "离心仪器", "microscope", "\"生命科学\""})
    void visitorFindsPartsOfWordsAndStems(String typed) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(found(typed)).contains(ID.toString()));
    }

    @Test
    void withdrawnDemandLeavesSearchAtOnce() throws Exception {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(found("离心仪器")).contains(ID.toString()));
        sql.sql("update demand set stage = 'WITHDRAWN' where id = ?").param(ID).update();
        assertThat(found("离心仪器")).doesNotContain(ID.toString());
        sql.sql("delete from demand where id = ?").param(ID).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events",
                "/demands",
                "/results",
                "/articles",
                "/en/demands",
                "/search?q=x&kind=NONE&page=-1&sort=x"
            })
    void everyListAnswers(String address) throws Exception {
        assertThat(new Browser(port).get(address).statusCode()).isEqualTo(200);
    }

    private String found(String typed) throws Exception {
        return new Browser(port)
                .get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .body();
    }
}
