package cn.zhongning.portal.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MyAccount;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class CredentialsTest {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @Autowired
    Credentials credentials;

    @Autowired
    StoredFiles files;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentUser user;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEventPublisher events;

    @LocalServerPort
    int port;

    UUID agency;
    Account broker;

    @BeforeEach
    void found() {
        agency = agency(OrganisationStatus.APPROVED);
        broker = broker(agency);
        SignedInAs.account(broker);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void checkedBrokerStandsInThePublicDirectoryUnderTheirFields() throws Exception {
        credentials.handIn(form("JJ-2024-0881", "goji"));
        assertThat(directory("?industry=goji")).doesNotContain("/agencies/" + agency);
        SignedInAs.staff();
        var waits = waiting();
        credentials.decide(waits.id(), waits.version(), null);
        assertThatThrownBy(() -> credentials.decide(waits.id(), waits.version(), "重复"))
                .hasMessageContaining("changed");
        assertThat(directory("?industry=goji")).contains("/agencies/" + agency);
        assertThat(directory("?industry=chemicals")).doesNotContain("/agencies/" + agency);
        var page = new Browser(port).get("/agencies/" + agency);
        assertThat(page.body()).contains("周牵线", "JJ-2024-0881", "技术经理人", "枸杞");
        assertThat(new Browser(port).get("/en/agencies/" + agency).body())
                .contains("lang=\"en\"", "Technology manager", "Give them a mandate");
    }

    @Test
    void directoryShowsTheNameThatWasCheckedWhateverItsHolderIsCalledLater() throws Exception {
        credentials.handIn(form("JJ-2024-0886", "goji"));
        SignedInAs.staff();
        var waits = waiting();
        credentials.decide(waits.id(), waits.version(), null);
        sql.sql("update account set name = '全国最佳牵线人' where id = ?")
                .param(broker.id())
                .update();
        assertThat(new Browser(port).get("/agencies/" + agency).body())
                .contains("周牵线", "JJ-2024-0886")
                .doesNotContain("全国最佳");
    }

    @Test
    void certificateGoesWithTheAccountOfItsHolder() {
        var form = form("JJ-2024-0887", "goji");
        credentials.handIn(form);
        events.publishEvent(new MyAccount.Closed(broker.id()));
        assertThat(credentials.mine()).isEmpty();
        assertThat(credentials.used(form.documents())).isEmpty();
    }

    @Test
    void refusalNamesItsReasonToTheBroker() {
        credentials.handIn(form("JJ-2024-0882", "goji"));
        SignedInAs.staff();
        var waits = waiting();
        assertThatThrownBy(() -> credentials.decide(waits.id(), waits.version(), " "))
                .hasMessageContaining("reason");
        credentials.decide(waits.id(), waits.version(), "编号查不到");
        SignedInAs.account(broker);
        assertThat(credentials.mine())
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).isEqualTo("编号查不到"));
    }

    @Test
    void certificateIsReadByItsHolderAndTheCentreOnly() {
        var form = form("JJ-2024-0883", "goji");
        credentials.handIn(form);
        var paper = files.find(form.documents().getFirst()).orElseThrow();
        assertThat(credentials.used(List.of(paper.id()))).containsExactly(paper.id());
        SignedInAs.account(broker(agency));
        assertThat(credentials.mayRead(paper, user.require())).isFalse();
        SignedInAs.staff();
        assertThat(credentials.mayRead(paper, user.require())).isTrue();
    }

    @Test
    void nobodyTouchesAnothersCertificateOrDecidesTheirOwn() {
        credentials.handIn(form("JJ-2024-0884", "goji"));
        var own = credentials.mine().getFirst();
        assertThatThrownBy(() -> credentials.decide(own.id(), own.version(), null))
                .hasMessageContaining("staff-only");
        assertThatThrownBy(credentials::queue).hasMessageContaining("staff-only");
        SignedInAs.account(broker(agency));
        assertThatThrownBy(() -> credentials.remove(own.id())).hasMessageContaining("agencies.error.credential");
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        assertThatThrownBy(() -> credentials.handIn(form("JJ-2024-0885", "goji")))
                .hasMessageContaining("broker-only");
    }

    @Test
    void whatIsWrongIsToldByField() {
        var wrong = new CredentialForm(
                null, "", "", LocalDate.now(Clocks.CHINA).plusDays(2), Set.of("nonsense"), List.of());
        assertThatThrownBy(() -> credentials.handIn(wrong))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField())
                                .containsOnlyKeys("kind", "number", "issuedBy", "issuedOn", "industries", "documents"));
    }

    @Test
    void agencyThatIsNotCheckedAndWhatIsNoAgencyHaveNoPage() throws Exception {
        var waits = agency(OrganisationStatus.PENDING);
        var code = CreditCode.completing("91640521MA0CRD" + NEXT.getAndIncrement());
        var enterprise =
                accounts.create(OrganisationKind.ENTERPRISE, "不是机构", code, null, OrganisationStatus.APPROVED, false);
        for (var id : List.of(waits, enterprise.id(), UUID.randomUUID())) {
            assertThat(new Browser(port).get("/agencies/" + id).statusCode()).isEqualTo(404);
        }
    }

    private Credential waiting() {
        return credentials.queue().stream()
                .filter(each -> each.accountId().equals(broker.id()))
                .findFirst()
                .orElseThrow();
    }

    private String directory(String query) throws Exception {
        var body = new StringBuilder();
        for (int page = 1; page <= 5; page++) {
            body.append(
                    new Browser(port).get("/agencies" + query + "&page=" + page).body());
        }
        return body.toString();
    }

    private CredentialForm form(String number, String industry) {
        var paper = files.store(
                Credentials.PURPOSE, agency, "证书.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return new CredentialForm(
                CredentialKind.MANAGER,
                number,
                "自治区科技厅",
                LocalDate.of(2024, 5, 6),
                Set.of(industry),
                List.of(paper.id()));
    }

    private Account broker(UUID organisation) {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(organisation, email, "周牵线", null, Role.BROKER, "红果干9月入库-kx", false);
    }

    private UUID agency(OrganisationStatus status) {
        var code = CreditCode.completing("91640521MA0CRD" + NEXT.getAndIncrement());
        return accounts.create(OrganisationKind.AGENCY, "名录试验机构", code, "ningan", status, false)
                .id();
    }
}
