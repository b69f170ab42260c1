package cn.zhongning.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PublicityViewsTest extends DeskTest {
    @Autowired
    University university;

    @Autowired
    Publicities publicities;

    @Autowired
    Objections objections;

    private Account owner;
    private TechResult result;

    @BeforeEach
    void found() {
        owner = university.founded("桌前的学院");
        result = university.agreed(owner, "桌前公示的成果");
        SignedInAs.account(owner);
    }

    @Test
    @SuppressWarnings("unchecked")
    void ownerAnnouncesAfterMendingWhatIsMissing() {
        open("desk/publicity");
        assertThat(everything()).contains("还没有公示。", "公示一项成果");
        open("desk/publicity/new", "result", result.id().toString());
        press("送审");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(everything()).contains("2 处");
        test(line("拟定价格")).setValue("88");
        test(area("定价依据")).setValue("经三轮谈判，参照评估报告，由校长办公会集体决定。");
        var days = (Select<String>) find(Select.class).withLabel("多少个整日").single();
        assertThat(days.getValue()).isEqualTo("15");
        press("送审");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(everything()).contains("桌前公示的成果", "88 万元", "等中心审核");
        assertThat(publicities.latest(result.id())).isEmpty();
        open("desk/publicity");
        assertThat(rows()).singleElement().asString().contains("桌前公示的成果", "88 万元", "待审核");
    }

    @Test
    void whoHasNothingToAnnounceIsToldWhy() {
        SignedInAs.account(university.founded("没有成果的学院"));
        open("desk/publicity/new");
        assertThat(everything()).contains("没有可以公示的成果");
    }

    @Test
    void ownerStopsWithAReasonThatTheCentreReads() {
        var running = university.running(owner, result);
        open("desk/publicity/" + running.id());
        press("中止公示");
        press("中止");
        assertThat(area("中止的理由").getErrorMessage()).contains("请写明中止的理由");
        test(area("中止的理由")).setValue("价格写错了");
        press("中止");
        assertThat(everything()).contains("已中止", "价格写错了", "要重新公示才能签约").doesNotContain("中止公示");
    }

    @Test
    void ownerSeesThatSomebodyObjectedAndNotWho() {
        var running = university.running(owner, result);
        object(running);
        open("desk/publicity/" + running.id());
        assertThat(everything()).contains("收到异议 1 件", "待答复").doesNotContain("匿名的职工", "13900000001", "明显偏低");
    }

    @Test
    void staffAnswersAnObjectionOnceAndGoesOn() {
        var running = university.running(owner, result);
        object(running);
        SignedInAs.staff();
        open("desk/objections");
        assertThat(rows()).anyMatch(row -> row.contains("桌前公示的成果") && row.contains("待答复"));
        var objection = objections.answers(running.id()).getFirst();
        open("desk/objections/" + objection.id());
        assertThat(everything()).contains("匿名的职工", "13900000001", "明显偏低");
        press("答复");
        var outcome = outcomes();
        assertThat(outcome.getErrorMessage()).contains("请选择异议是否成立");
        outcome.setValue(Outcome.UPHELD);
        press("答复");
        assertThat(area("理由").getErrorMessage()).contains("请写明理由");
        test(area("理由")).setValue("价格依据不足，请重新评估。");
        press("答复");
        assertThat(told()).contains("已答复");
        open("desk/objections/" + objection.id());
        assertThat(everything()).contains("异议成立", "价格依据不足");
        SignedInAs.account(owner);
        open("desk");
        assertThat(everything()).contains("成果公示", "正在进行的公示");
        open("desk/publicity/" + running.id());
        assertThat(everything()).contains("不能按这次公示签约", "价格依据不足");
    }

    @Test
    void whoComesTooLateIsToldAndKeepsWhatWasTyped() {
        var running = university.running(owner, result);
        object(running);
        SignedInAs.staff();
        var objection = objections.answers(running.id()).getFirst();
        open("desk/objections/" + objection.id());
        objections.decide(objection.id(), objection.version(), Outcome.REJECTED, "别人先答复了");
        outcomes().setValue(Outcome.UPHELD);
        test(area("理由")).setValue("我的理由");
        press("答复");
        assertThat(everything()).contains("刚刚已由别人答复");
        assertThat(area("理由").getValue()).isEqualTo("我的理由");
    }

    @Test
    void strangersFindNothingAtTheAddress() {
        var running = university.running(owner, result);
        SignedInAs.as(Role.UNIVERSITY, UUID.randomUUID());
        open("desk/publicity/" + running.id());
        assertThat(everything()).doesNotContain("桌前公示的成果");
        open("desk/publicity");
        assertThat(everything()).doesNotContain("桌前公示的成果");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Outcome> outcomes() {
        return find(RadioButtonGroup.class).single();
    }

    private void object(Publicity publicity) {
        var form = new ObjectionForm("匿名的职工", "13900000001", "设备清单与实际不符，价格明显偏低。", ObjectionForm.NOTICE_VERSION, "");
        objections.receive(publicity.id(), form, Texts.CHINESE);
    }
}
