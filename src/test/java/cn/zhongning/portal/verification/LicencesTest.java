package cn.zhongning.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.files.StoredFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class LicencesTest {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @Autowired
    Licences licences;

    @Autowired
    Organisations organisations;

    @Autowired
    StoredFiles files;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentUser user;

    @Autowired
    JdbcClient sql;

    UUID own;

    @BeforeEach
    void signUp() {
        own = organisation();
        signIn(own);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void licenceIsReadByTheCentreAndItsOwnersOnly() {
        var paper = paper("营业执照.pdf");
        licences.handIn(List.of(paper.id()));
        assertThat(licences.of(own)).extracting(StoredFile::name).containsExactly("营业执照.pdf");
        assertThat(licences.used(List.of(paper.id()))).containsExactly(paper.id());
        SignedInAs.staff();
        assertThat(licences.mayRead(paper, user.require())).isTrue();
        SignedInAs.as(Role.ENTERPRISE, organisation());
        assertThat(licences.mayRead(paper, user.require())).isFalse();
        assertThat(licences.of(own)).isEmpty();
    }

    @Test
    void strangerWhoWouldApproveDoesNotLearnWhetherThereIsALicence() {
        SignedInAs.as(Role.ENTERPRISE, organisation());
        assertThatThrownBy(() -> organisations.approve(own, 1, " ")).hasMessageContaining("staff-only");
    }

    @Test
    void approvalWithoutALicenceNeedsAReasonThatStaysInTheLog() {
        SignedInAs.staff();
        var read = organisations.find(own).orElseThrow();
        assertThatThrownBy(() -> organisations.approve(own, read.version(), " "))
                .hasMessageContaining("no-licence");
        organisations.approve(own, read.version(), "现场看过原件");
        assertThat(sql.sql("select outcome from audit where object = ? and action = 'organisation.no-licence'")
                        .param(own.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("现场看过原件");
        assertThat(organisations.find(own).orElseThrow().checkedAt()).isNotNull();
    }

    @Test
    void refusedOrganisationHandsInAgainAndIsApproved() {
        licences.handIn(List.of(paper("模糊.pdf").id()));
        SignedInAs.staff();
        organisations.refuse(own, organisations.find(own).orElseThrow().version(), "看不清");
        signIn(own);
        licences.handIn(List.of(paper("清楚.pdf").id()));
        assertThat(licences.of(own)).extracting(StoredFile::name).containsExactly("清楚.pdf");
        var refused = organisations.find(own).orElseThrow();
        organisations.askAgain(refused.version(), refused.name(), refused.creditCode(), "");
        SignedInAs.staff();
        organisations.approve(own, organisations.find(own).orElseThrow().version(), "");
        signIn(own);
        var late = paper("事后.pdf");
        assertThatThrownBy(() -> licences.handIn(List.of(late.id()))).hasMessageContaining("approved");
    }

    @Test
    void nobodyHandsInWhatBelongsToOthersOrAsAReader() {
        var paper = paper("营业执照.pdf");
        signIn(organisation());
        assertThatThrownBy(() -> licences.handIn(List.of(paper.id()))).hasMessageContaining("files.error.gone");
        assertThatThrownBy(() -> licences.handIn(List.of())).hasMessageContaining("papers");
        SignedInAs.as(Role.ENTERPRISE, own, MemberRole.READER);
        assertThatThrownBy(() -> licences.handIn(List.of(paper.id())))
                .hasMessageContaining("verification.error.reader");
    }

    private StoredFile paper(String name) {
        return files.store(Licences.PURPOSE, own, name, "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void signIn(UUID organisation) {
        SignedInAs.account(accounts.create(
                organisation, UUID.randomUUID() + "@example.cn", "有人", null, Role.ENTERPRISE, "红果干9月入库-kx", false));
    }

    private UUID organisation() {
        var code = CreditCode.completing("91640521MA0LCC" + NEXT.getAndIncrement());
        return accounts.create(OrganisationKind.ENTERPRISE, "执照试验公司", code, null, OrganisationStatus.PENDING, false)
                .id();
    }
}
