package cn.zhongning.portal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.results.IntellectualProperty.Right;
import cn.zhongning.portal.results.IntellectualProperty.RightKind;
import cn.zhongning.portal.results.IntellectualProperty.RightStatus;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ResultServiceTest {
    @Autowired
    ResultService results;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void enter() {
        var body = "12640000" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^0-9]", "7") + "1";
        var university = accounts.create(
                OrganisationKind.UNIVERSITY,
                "试验学院",
                CreditCode.completing(body),
                null,
                OrganisationStatus.APPROVED,
                false);
        SignedInAs.as(Role.UNIVERSITY, university.id());
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void resultIsReadAsItWasWritten() {
        var form = form("manganese", ReadinessScale.NEW_MATERIALS);
        var draft = results.saveDraft(form);
        assertThat(results.mine(draft.id()).form()).isEqualTo(form);
    }

    @Test
    void scaleForNewMaterialsIsRefusedForWolfberries() {
        assertThatThrownBy(() -> results.saveDraft(form("goji", ReadinessScale.NEW_MATERIALS)))
                .hasMessageContaining("new-materials");
    }

    @Test
    void enterpriseListsNoResult() {
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        assertThatThrownBy(() -> results.saveDraft(form("goji", ReadinessScale.GENERAL)))
                .hasMessageContaining("not-author");
    }

    private static ResultForm form(String industry, ReadinessScale scale) {
        return new ResultForm(
                "电解锰渣脱氨固锰技术",
                "固废资源化团队",
                "针对电解锰渣中氨氮与可溶锰浸出超标的问题，提出低温脱氨与矿化固锰工艺。",
                "处理成本降低三成",
                List.of("锰渣", "脱氨"),
                "环境工程",
                industry,
                "soil",
                7,
                scale,
                "中试报告",
                "自治区科技厅",
                LocalDate.of(2026, 5, 1),
                new IntellectualProperty(
                        List.of(new Right(RightKind.INVENTION, "ZL202310000001.X", RightStatus.GRANTED))),
                "两家企业试用",
                List.of(CooperationMode.LICENCE, CooperationMode.SERVICE),
                PriceMode.AGREED,
                100_000_00L,
                500_000_00L,
                List.of(),
                "配方比例",
                "李老师 0951-2060000",
                LocalDate.now().plusYears(1),
                SecretLevel.PUBLIC);
    }
}
