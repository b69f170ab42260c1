package cn.zhongning.portal.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.agencies.Recorded;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class OrganisationPageTest {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @Autowired
    Accounts accounts;

    @Autowired
    DemandService demands;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void everybodyReadsWhoACheckedOrganisationIsAndWhatItSeeks() throws Exception {
        var own = organisation(OrganisationKind.ENTERPRISE, OrganisationStatus.APPROVED);
        for (int i = 1; i <= 12; i++) publish(own, "烘房节能改造第" + i + "期", Stage.PUBLISHED);
        publish(own, "还没公开的打算", Stage.DRAFT);
        var agency = organisation(OrganisationKind.AGENCY, OrganisationStatus.APPROVED);
        new Recorded(sql).running(agency, own);
        var page = new Browser(port).get("/organisations/" + own);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .contains("主页试验单位", "核验通过", "枸杞", "烘房节能改造第", "?page=2", "\"Organization\"", "/agencies/" + agency)
                .doesNotContain("还没公开的打算", "13900000000");
        assertThat(new Browser(port).get("/en/organisations/" + own + "?page=2").body())
                .contains("lang=\"en\"", "Demands", "Previous");
        assertThat(new Browser(port).get("/sitemap/organisations.xml").body()).contains("/organisations/" + own);
    }

    @Test
    void demandsPageLeadsToWhoPublishedIt() throws Exception {
        var own = organisation(OrganisationKind.ENTERPRISE, OrganisationStatus.APPROVED);
        var demand = publish(own, "烘房节能改造", Stage.PUBLISHED);
        assertThat(new Browser(port).get("/demands/" + demand).body()).contains("href=\"/organisations/" + own);
    }

    @Test
    void organisationThatIsNotCheckedHasNoPage() throws Exception {
        for (var status : List.of(OrganisationStatus.PENDING, OrganisationStatus.REFUSED)) {
            var own = organisation(OrganisationKind.ENTERPRISE, status);
            assertThat(new Browser(port).get("/organisations/" + own).statusCode())
                    .isEqualTo(404);
        }
        assertThat(new Browser(port).get("/organisations/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).get("/organisations/nonsense").statusCode())
                .isEqualTo(404);
    }

    private UUID publish(UUID own, String title, Stage stage) {
        var form = new DemandForm(
                title,
                "goji",
                null,
                "ningan",
                "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。",
                "",
                "",
                "电费占成本大头",
                "",
                "王小宁 13900000000",
                null,
                null,
                List.of(CooperationMode.LICENCE),
                null,
                LocalDate.now(Clocks.CHINA).plusDays(90),
                SecretLevel.PUBLIC);
        return demands.addDemonstration(own, form, stage, null, Instant.now()).id();
    }

    private UUID organisation(OrganisationKind kind, OrganisationStatus status) {
        var code = CreditCode.completing("91640521MA0PRF" + NEXT.getAndIncrement());
        return accounts.create(kind, "主页试验单位", code, "ningan", status, false).id();
    }
}
