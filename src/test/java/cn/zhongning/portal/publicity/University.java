package cn.zhongning.portal.publicity;

import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.IntellectualProperty;
import cn.zhongning.portal.results.ReadinessScale;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** A university with a person of its own, and results of which it can agree on a price. */
@Component
class University {
    static final String PASSWORD = "公示一项成果-Zn5k";
    static final long PRICE = 880_000_00L;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Accounts accounts;
    private final ResultService results;
    private final Announcing announcing;
    private final Proposals proposals;

    University(Accounts accounts, ResultService results, Announcing announcing, Proposals proposals) {
        this.proposals = proposals;
        this.accounts = accounts;
        this.results = results;
        this.announcing = announcing;
    }

    Account founded(String name) {
        var organisation = accounts.create(
                OrganisationKind.UNIVERSITY,
                name,
                CreditCode.completing("12640000%08dP".formatted(NEXT.getAndIncrement())),
                null,
                OrganisationStatus.APPROVED,
                false);
        return accounts.create(
                organisation.id(), UUID.randomUUID() + "@example.cn", "韩老师", null, Role.UNIVERSITY, PASSWORD, false);
    }

    TechResult result(Account owner, String title, PriceMode mode) {
        var form = form(title, mode, today().plusYears(1));
        return results.addDemonstration(organisation(owner), form, Stage.PUBLISHED, null, Instant.now());
    }

    TechResult agreed(Account owner, String title) {
        return result(owner, title, PriceMode.AGREED);
    }

    /** Written by its owner, who is at the desk afterwards, and published by the centre. */
    Publicity announced(Account owner, TechResult result) {
        var proposal = proposed(owner, result);
        SignedInAs.staff();
        var published = proposals.publish(proposal.id(), proposal.version());
        SignedInAs.account(owner);
        return published;
    }

    Proposal proposed(Account owner, TechResult result) {
        SignedInAs.account(owner);
        return announcing.propose(from(result, today().plusDays(1)));
    }

    /** One that has been over for some days. */
    Publicity over(Account owner, TechResult result) {
        var first = today().minusDays(20);
        return announcing.addDemonstration(
                result.id(), from(result, first), owner.id(), Instant.now().minus(Duration.ofDays(21)));
    }

    /** One whose days have begun and have not ended. */
    Publicity running(Account owner, TechResult result) {
        return announcing.addDemonstration(
                result.id(), from(result, today()), owner.id(), Instant.now().minus(Duration.ofDays(1)));
    }

    static PublicityForm from(TechResult result, LocalDate first) {
        return new PublicityForm(result.id(), PRICE, "", "经三轮谈判，参照评估报告，由校长办公会集体决定。", first, 15);
    }

    static UUID organisation(Account owner) {
        return Objects.requireNonNull(owner.organisationId());
    }

    static LocalDate today() {
        return LocalDate.now(Clocks.CHINA);
    }

    static ResultForm form(String title, PriceMode mode, LocalDate expires) {
        return new ResultForm(
                title,
                "资源化团队",
                "针对电解锰渣中氨氮与可溶锰浸出超标的问题，提出低温脱氨与矿化固锰工艺。",
                "",
                List.of(),
                "环境工程",
                "manganese",
                null,
                7,
                ReadinessScale.NEW_MATERIALS,
                "中试报告",
                "",
                null,
                IntellectualProperty.NONE,
                "",
                List.of(CooperationMode.TRANSFER),
                mode,
                100_000_00L,
                500_000_00L,
                null,
                "",
                List.of(),
                "",
                "韩老师 0951-2060000",
                expires,
                SecretLevel.PUBLIC);
    }
}
