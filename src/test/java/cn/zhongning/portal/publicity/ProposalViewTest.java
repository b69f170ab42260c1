package cn.zhongning.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.agencies.Recorded;
import cn.zhongning.portal.deals.Fair;
import cn.zhongning.portal.results.TechResult;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ProposalViewTest extends DeskTest {
    @Autowired
    University university;

    @Autowired
    Announcing announcing;

    @Autowired
    Proposals proposals;

    @Autowired
    Fair fair;

    @Autowired
    JdbcClient sql;

    private Account owner;
    private TechResult result;

    @BeforeEach
    void found() {
        owner = university.founded("页面上送审的学院");
        result = university.agreed(owner, "页面上送审的成果");
    }

    @Test
    void centreSeesTheMarksAndPublishes() {
        var proposal = sent("这是国内独一无二的工艺，价格经三轮谈判商定。");
        SignedInAs.staff();
        open("desk/publicity");
        assertThat(rows()).anyMatch(row -> row.contains("页面上送审的成果") && row.contains("待审核"));
        open(proposal.desk().substring(1));
        assertThat(everything()).contains("页面上送审的学院", "独一无二", "1 处");
        press("公开");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(everything()).contains("页面上送审的成果", "已预告");
    }

    @Test
    void whatGoesBackTellsItsOwnerWhy() {
        var proposal = sent("经三轮谈判商定，校长办公会集体决定。");
        SignedInAs.staff();
        open(proposal.desk().substring(1));
        press("退回");
        assertThat(area("退回的理由").getErrorMessage()).contains("请写明退回的理由");
        test(area("退回的理由")).setValue("请附评估报告的编号");
        press("退回");
        assertThat(everything()).contains("中心退回", "请附评估报告的编号").doesNotContain("写明退回");
        SignedInAs.account(owner);
        open("desk/publicity");
        assertThat(rows()).singleElement().asString().contains("已退回");
    }

    @Test
    void whoComesTooLateIsShownWhatWasDecided() {
        var proposal = sent("经三轮谈判商定，校长办公会集体决定。");
        SignedInAs.staff();
        open(proposal.desk().substring(1));
        proposals.giveBack(proposal.id(), proposal.version(), "别人先退回了");
        press("公开");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(everything()).contains("别人刚刚已经处理", "别人先退回了");
    }

    @Test
    void agencyStandsBesideItsClientAndMayTakeItBack() {
        var agency = fair.person(OrganisationKind.AGENCY);
        new Recorded(sql)
                .running(
                        Objects.requireNonNull(agency.organisationId()),
                        Objects.requireNonNull(owner.organisationId()));
        SignedInAs.account(agency);
        open("desk/publicity");
        assertThat(everything()).contains("公示一项成果");
        open("desk/publicity/new");
        assertThat(everything()).contains("送审");
        var proposal =
                announcing.propose(University.from(result, University.today().plusDays(1)));
        open(proposal.desk().substring(1));
        assertThat(everything()).containsPattern("洽谈AGENCY\\d+代页面上送审的学院");
        press("撤回");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(everything()).contains("已撤回");
    }

    @Test
    void strangersFindNothingAtTheAddress() {
        var proposal = sent("经三轮谈判商定，校长办公会集体决定。");
        SignedInAs.as(Role.UNIVERSITY, UUID.randomUUID());
        open(proposal.desk().substring(1));
        assertThat(everything()).doesNotContain("页面上送审的成果");
    }

    private Proposal sent(String basis) {
        SignedInAs.account(owner);
        return announcing.propose(new PublicityForm(
                result.id(), University.PRICE, "", basis, University.today().plusDays(1), 15));
    }
}
