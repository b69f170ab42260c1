package cn.zhongning.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.OfficeSample;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DisclosureViewsTest extends DeskTest {
    @Autowired
    Accounts accounts;

    @Autowired
    DemandService demands;

    @Autowired
    Grants grants;

    @Autowired
    Agreements agreements;

    @Autowired
    Openings openings;

    @Autowired
    OpeningLog log;

    @Autowired
    StoredFiles files;

    private TwoSides two;

    @BeforeEach
    void meet() {
        two = TwoSides.meet(accounts, demands);
    }

    @Test
    void askerWritesWhyBesideTheDemandAndKeepsItWhenItIsTooShort() {
        two.asAsker();
        open("demands/" + two.listing());
        area("申请理由").setValue("看看");
        press("申请查看");
        assertThat(area("申请理由").getErrorMessage()).contains("现在是 2 个");
        assertThat(area("申请理由").getValue()).isEqualTo("看看");
        area("申请理由").setValue(TwoSides.REASON);
        press("申请查看");
        assertThat(everything()).contains("正在等发布方答复").doesNotContain(TwoSides.PARAMETERS);
    }

    @Test
    void readerOfAnOrganisationIsSentToAColleague() {
        SignedInAs.as(Role.UNIVERSITY, two.university(), MemberRole.READER);
        open("demands/" + two.listing());
        assertThat(everything()).contains("请由有编辑权限的同事申请");
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void ownerGrantsOnTheDeskAndTheAskerAgreesAndReads() {
        two.asOwner();
        agreements.write(two.kind(), two.listing(), 0, "双方保密三年。");
        two.asAsker();
        var asked = grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        two.asOwner();
        open("desk/disclosures");
        assertThat(rows()).singleElement().asString().contains("低损枸杞烘干", "银川热工学院", "等待答复");
        open("desk");
        assertThat(everything()).contains("查看受保护部分的申请", TwoSides.REASON);
        open("desk/disclosures/" + asked.id());
        press("同意查看");
        assertThat(everything()).contains("已同意").doesNotContain("拒绝的理由");
        two.asAsker();
        open("desk");
        assertThat(everything()).contains("查看受保护部分的申请");
        open("demands/" + two.listing());
        assertThat(everything()).contains("双方保密三年").doesNotContain(TwoSides.PARAMETERS);
        press("我代表本机构接受约定");
        press("打开受保护部分");
        assertThat(everything()).contains(TwoSides.PARAMETERS, "第 1 版内容");
        open("desk/disclosures", "side", "sent");
        assertThat(rows()).singleElement().asString().contains("宁安烘干有限公司", "已同意");
    }

    @Test
    void refusalSaysWhyAndTheAskerMayAskAgain() {
        two.asAsker();
        var asked = grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        two.asOwner();
        open("desk/disclosures/" + asked.id());
        press("拒绝");
        assertThat(area("拒绝的理由").isInvalid()).isTrue();
        area("拒绝的理由").setValue("请先说明贵校在热风烘干方面做过什么。");
        press("拒绝");
        two.asAsker();
        open("demands/" + two.listing());
        assertThat(everything()).contains("请先说明贵校", "可以再次申请");
        area("申请理由").setValue("我们做过三座示范烘房，附有检测报告。");
        press("申请查看");
        assertThat(everything()).contains("正在等发布方答复");
    }

    @Test
    void whoComesSecondIsToldAndKeepsWhatTheyTyped() {
        two.asAsker();
        var asked = grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        two.asOwner();
        open("desk/disclosures/" + asked.id());
        grants.grant(asked.id(), asked.version());
        area("拒绝的理由").setValue("我还以为没有人答复过这份申请。");
        press("拒绝");
        assertThat(area("拒绝的理由").getErrorMessage()).contains("刚才有人改动过");
        assertThat(area("拒绝的理由").getValue()).isEqualTo("我还以为没有人答复过这份申请。");
    }

    @Test
    void fileIsDepositedWithANoteAndShownWithItsSum() {
        var granted = two.granted(grants);
        var file = files.store(Deposits.PURPOSE, two.enterprise(), "参数表.pdf", OfficeSample.pdf("参数表"));
        two.asOwner();
        open("desk/disclosures/" + granted.id());
        press("存证并交给对方");
        assertThat(everything()).contains("请先添加要存证的文件");
        find(FilesField.class).single().setValue(List.of(file.id()));
        line("说明（可不填）").setValue("第一次交底");
        assertThatThrownBy(() -> files.requireOwn(List.of(file.id(), two.listing()), Deposits.PURPOSE))
                .hasMessageContaining("gone");
        press("存证并交给对方");
        assertThat(everything()).contains("参数表.pdf", file.sha256(), "第一次交底", "下载回执");
    }

    @Test
    void strangersFindNoneOfThePages() {
        var granted = two.granted(grants);
        two.asStranger();
        for (var address :
                List.of("desk/disclosures/" + granted.id(), "desk/disclosures/about/demands/" + two.listing())) {
            open(address);
            assertThat(everything()).doesNotContain(TwoSides.REASON, "银川热工学院", "打开记录");
        }
        open("desk/disclosures");
        assertThat(rows()).isEmpty();
    }

    @Test
    void ownerSeesEveryOpeningOfTheListing() {
        two.granted(grants);
        two.asAsker();
        openings.open(two.kind(), two.listing(), Texts.CHINESE);
        SignedInAs.staff();
        open("demands/" + two.listing());
        press("打开受保护部分");
        assertThat(everything()).contains(TwoSides.PARAMETERS);
        two.asOwner();
        open("demands/" + two.listing());
        assertThat(everything()).contains("1 家可以查看，共打开 2 次");
        open("desk/disclosures/about/demands/" + two.listing());
        assertThat(everything()).contains("银川热工学院 test", "经同意", "中心工作", "第 1 版内容");
    }

    @Test
    void reviewersReadingIsLoggedToo() {
        two.asOwner();
        var revision = demands.revise(two.listing());
        demands.submit(revision.id(), revision.version());
        SignedInAs.staff();
        open("desk/review/demands/" + revision.id());
        two.asOwner();
        assertThat(log.ofListing(two.listing(), 0, 10))
                .extracting(Opening::ground)
                .containsExactly(Opening.Ground.CENTRE);
    }

    @Test
    void centreLooksAndFindsNothingToDecide() {
        two.asAsker();
        var asked = grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        SignedInAs.staff();
        open("desk/disclosures/" + asked.id());
        assertThat(everything()).contains(TwoSides.REASON);
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void everythingIsSaidInEnglishToo() {
        var granted = two.granted(grants);
        UI.getCurrent().setLocale(Texts.ENGLISH);
        two.asOwner();
        open("desk/disclosures/" + granted.id());
        assertThat(everything())
                .contains("Granted", "Deposited files", "Openings")
                .doesNotContain("!disclosure");
    }
}
