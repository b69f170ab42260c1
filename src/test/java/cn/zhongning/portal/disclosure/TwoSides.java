package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An enterprise with a published demand, a university that wants to know more, and somebody who has no part in it. */
record TwoSides(UUID enterprise, UUID university, UUID stranger, Demand demand) {
    static final String REASON = "我们有同类工况的烘干数据，想先核对温度和风量。";
    static final String PARAMETERS = "风温 55–65 ℃，风速 1.8 m/s";

    static TwoSides meet(Accounts accounts, DemandService demands) {
        var enterprise = NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "宁安烘干有限公司");
        return new TwoSides(
                enterprise,
                NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "银川热工学院"),
                NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "旁观者大学"),
                demands.addDemonstration(enterprise, form(PARAMETERS), Stage.PUBLISHED, null, Instant.now()));
    }

    Kind kind() {
        return Kind.DEMAND;
    }

    UUID listing() {
        return demand.id();
    }

    void asOwner() {
        SignedInAs.as(Role.ENTERPRISE, enterprise);
    }

    void asAsker() {
        SignedInAs.as(Role.UNIVERSITY, university);
    }

    void asStranger() {
        SignedInAs.as(Role.UNIVERSITY, stranger);
    }

    Disclosure granted(Grants grants) {
        asAsker();
        var asked = grants.ask(kind(), listing(), REASON);
        asOwner();
        return grants.grant(asked.id(), asked.version());
    }

    static DemandForm form(String parameters) {
        return new DemandForm(
                "低损枸杞烘干的热风参数",
                "goji",
                null,
                null,
                "现有烘房受热不匀，需要稳定的热风参数和控制办法，含水率要均匀。",
                "",
                "",
                "找稳定热风参数的烘干需求",
                parameters,
                "赵工 0955-5021234",
                null,
                null,
                List.of(CooperationMode.DEVELOPMENT),
                null,
                LocalDate.now(Clocks.CHINA).plusMonths(6),
                SecretLevel.PUBLIC);
    }
}
