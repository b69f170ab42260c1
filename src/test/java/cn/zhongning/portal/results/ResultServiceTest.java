package cn.zhongning.portal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
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
        var university = NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "试验学院");
        SignedInAs.as(Role.UNIVERSITY, university);
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
        return Written.form("电解锰渣脱氨固锰技术", industry, scale, List.of());
    }
}
