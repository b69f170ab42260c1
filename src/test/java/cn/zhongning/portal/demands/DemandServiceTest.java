package cn.zhongning.portal.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.CooperationMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class DemandServiceTest {
    private static final AtomicInteger NEXT = new AtomicInteger(10);

    @Autowired
    DemandService demands;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void demandGoesFromDraftToReader() throws Exception {
        var id = published(OrganisationStatus.APPROVED);
        var page = new Browser(port).get("/demands/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("烘房电费太高", "技术许可", "30–80 万元").doesNotContain("13900000000", "绝密参数");
    }

    @Test
    void withdrawnDemandIsGoneFromItsPageAtOnce() throws Exception {
        var id = published(OrganisationStatus.APPROVED);
        SignedInAs.staff();
        demands.withdraw(id);
        assertThat(demands.visible(id)).isEmpty();
    }

    @Test
    void organisationNobodyCheckedPublishesNothing() {
        var organisation = organisation(OrganisationStatus.PENDING);
        SignedInAs.as(Role.ENTERPRISE, organisation);
        var draft = demands.saveDraft(null, form("烘房"));
        assertThatThrownBy(() -> demands.submit(draft.id())).hasMessageContaining("not-approved");
    }

    @Test
    void othersNeitherReadNorChangeADraft() {
        SignedInAs.as(Role.ENTERPRISE, organisation(OrganisationStatus.APPROVED));
        var draft = demands.saveDraft(null, form("别人的草稿"));
        SignedInAs.as(Role.ENTERPRISE, organisation(OrganisationStatus.APPROVED));
        assertThatThrownBy(() -> demands.mine(draft.id())).hasMessageContaining("not-yours");
        assertThatThrownBy(() -> demands.saveDraft(draft.id(), form("改"))).hasMessageContaining("not-yours");
        assertThatThrownBy(() -> demands.submit(draft.id())).hasMessageContaining("not-yours");
        assertThatThrownBy(() -> demands.approve(draft.id())).hasMessageContaining("staff-only");
    }

    @Test
    void secondDecisionOnTheSameDemandIsRefused() {
        var id = published(OrganisationStatus.APPROVED);
        SignedInAs.staff();
        assertThatThrownBy(() -> demands.giveBack(id, "重写")).hasMessageContaining("decided");
        assertThat(demands.mine(id).stage()).isEqualTo(Stage.PUBLISHED);
    }

    private UUID published(OrganisationStatus status) {
        SignedInAs.as(Role.ENTERPRISE, organisation(status));
        var id = demands.saveDraft(null, form("烘房电费太高")).id();
        demands.submit(id);
        SignedInAs.staff();
        demands.approve(id);
        return id;
    }

    private UUID organisation(OrganisationStatus status) {
        var code = CreditCode.completing("91640521MA00DEM" + NEXT.getAndIncrement());
        return accounts.create(OrganisationKind.ENTERPRISE, "试验合作社", code, "ningan", status, false)
                .id();
    }

    private static DemandForm form(String title) {
        return new DemandForm(
                title,
                "goji",
                null,
                "ningan",
                "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。",
                "电耗降低三分之一",
                "换过风机",
                "电费占成本大头",
                "绝密参数",
                "王小宁 13900000000",
                30_0000_00L,
                80_0000_00L,
                List.of(CooperationMode.LICENCE, CooperationMode.SERVICE),
                LocalDate.now().plusDays(60),
                LocalDate.now().plusDays(90));
    }
}
