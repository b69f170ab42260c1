package cn.zhongning.portal.results;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.Clocks;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ResultDeskTest extends DeskTest {
    @Autowired
    Accounts accounts;

    @Autowired
    ResultService results;

    private UUID university = new UUID(0, 0);

    @BeforeEach
    void comeIn() {
        university = university();
        SignedInAs.as(Role.UNIVERSITY, university);
    }

    @Test
    void ownResultsAreFoundByStageAndByWordsOfTheTitle() {
        results.saveDraft(form("写了一半的热泵"));
        open("desk/results");
        assertThat(rows()).singleElement().asString().contains("写了一半的热泵", "草稿");
        open("desk/results", "stage", "PUBLISHED");
        assertThat(rows()).isEmpty();
        open("desk/results", "q", "热泵");
        assertThat(rows()).hasSize(1);
        open("desk/results", "q", "没有这几个字");
        assertThat(rows()).isEmpty();
    }

    @Test
    void universityWithoutResultsFindsTheWaysToTheFirstOne() {
        open("desk/results");
        assertThat(rows()).isEmpty();
        assertThat(everything()).contains("从表格导入");
    }

    @Test
    void enterpriseIsNotLetIn() {
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        for (var address : List.of("desk/results", "desk/results/new")) {
            open(address);
            assertThat(everything()).doesNotContain("从表格导入", "存为草稿");
        }
    }

    @Test
    void resultOfAnotherUniversityIsNotFound() {
        var draft = results.saveDraft(form("别家的成果"));
        SignedInAs.as(Role.UNIVERSITY, university());
        open("desk/results/" + draft.id());
        assertThat(everything()).doesNotContain("别家的成果");
        assertThat(find(TextField.class).all()).isEmpty();
    }

    @Test
    void unfinishedResultIsToldEveryMistakeBesideItsField() {
        open("desk/results/new");
        press("提交审核");
        assertThat(named(TextField.class, "title").getErrorMessage()).isNotBlank();
        assertThat(named(TextArea.class, "summary").isInvalid()).isTrue();
        assertThat(named(TextField.class, "contact").isInvalid()).isTrue();
        named(TextField.class, "title").setValue("枸杞热泵干制");
        assertThat(named(TextField.class, "title").isInvalid()).isFalse();
        press("存为草稿");
        assertThat(results.mine(Stage.DRAFT, "枸杞热泵干制", 0, 2)).hasSize(1);
    }

    @Test
    void secondWindowIsShownWhatTheFirstWroteAndLosesNothing() {
        var draft = results.saveDraft(form("两个窗口"));
        open("desk/results/" + draft.id());
        results.saveDraft(draft.id(), draft.version(), form("同事改的标题"));
        named(TextField.class, "title").setValue("我改的标题");
        press("存为草稿");
        assertThat(named(TextField.class, "title").getValue()).isEqualTo("我改的标题");
        assertThat(everything()).contains("同事改的标题", "两份都在下面");
        press("留下我写的");
        assertThat(results.mine(draft.id()).form().title()).isEqualTo("我改的标题");
    }

    @Test
    void staffReadsAWaitingResultAndWritesNothingInIt() {
        var draft = results.saveDraft(form("工作人员看得到的成果"));
        SignedInAs.staff();
        open("desk/results/" + draft.id());
        assertThat(find(TextField.class).all()).isEmpty();
    }

    private <C extends TextFieldBase<C, String>> C named(Class<C> type, String name) {
        return find(type).withAttribute("data-field", name).single();
    }

    private UUID university() {
        var digits = UUID.randomUUID().toString().replaceAll("[^0-9]", "7").substring(0, 7);
        var code = CreditCode.completing("12640000MB" + digits);
        return accounts.create(OrganisationKind.UNIVERSITY, "写成果的学院", code, null, OrganisationStatus.APPROVED, false)
                .id();
    }

    private static ResultForm form(String title) {
        var expires = LocalDate.now(Clocks.CHINA).plusYears(1);
        return ResultForm.plain(title, "用热泵分段变温代替热风一次烘干，每公斤干果电耗降低三分之一。", List.of("热泵"), expires);
    }
}
