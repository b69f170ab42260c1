package cn.zhongning.portal.reviews;

import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reviewers, and an enterprise that hands them something to review. */
@Component
public class Desk {
    public static final String PASSWORD = "审核台-Zn8kp";
    public static final Scores GOOD = new Scores(4, 4, 3, 5);

    private final Accounts accounts;
    private final DemandService demands;

    Desk(Accounts accounts, DemandService demands) {
        this.accounts = accounts;
        this.demands = demands;
    }

    public Account reviewer(String name) {
        return accounts.create(null, UUID.randomUUID() + "@example.cn", name, null, Role.STAFF, PASSWORD, false);
    }

    public Account enterprise() {
        var digits = UUID.randomUUID().toString().replaceAll("[^0-9]", "3").substring(0, 7);
        var owner = accounts.create(
                OrganisationKind.ENTERPRISE,
                "送审合作社",
                CreditCode.completing("91640521MB" + digits),
                "ningan",
                OrganisationStatus.APPROVED,
                false);
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(owner.id(), email, "送审的人", null, Role.ENTERPRISE, PASSWORD, false);
    }

    /** Waits for a reviewer; its owner is signed in afterwards. */
    public Demand submitted(Account owner, DemandForm form) {
        SignedInAs.account(owner);
        var draft = demands.saveDraft(form);
        return demands.submit(draft.id(), draft.version());
    }

    public Demand submitted(String title) {
        return submitted(enterprise(), form(title, "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。"));
    }

    /** Before the public, approved by this person; the owner is signed in afterwards. */
    public Demand published(Account owner, Account by, DemandForm form) {
        var sent = submitted(owner, form);
        SignedInAs.account(by);
        var published = demands.approve(sent.id(), sent.version(), GOOD);
        SignedInAs.account(owner);
        return published;
    }

    /** A new text of it waits for a reviewer. */
    public Demand renewed(Account owner, Demand published, DemandForm form) {
        SignedInAs.account(owner);
        var begun = demands.revise(published.id());
        var written = demands.saveDraft(begun.id(), begun.version(), form);
        return demands.submit(written.id(), written.version());
    }

    public static Item item(Demand demand) {
        var replaced = Objects.requireNonNullElse(demand.standing().replaces(), demand.id());
        return new Item(
                Kind.DEMAND,
                demand.id(),
                replaced,
                demand.form().title(),
                demand.standing().updatedAt());
    }

    public static DemandForm form(String title, String problem) {
        return new DemandForm(
                title,
                "goji",
                null,
                "ningan",
                problem,
                "电耗降低三分之一",
                "换过风机",
                "电费占成本大头",
                "热风温度曲线",
                "王小宁 13900000000",
                30_0000_00L,
                80_0000_00L,
                List.of(CooperationMode.LICENCE),
                null,
                LocalDate.now(Clocks.CHINA).plusDays(90),
                SecretLevel.PUBLIC);
    }
}
