package cn.zhongning.portal.journeys;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.results.IntellectualProperty;
import cn.zhongning.portal.results.ReadinessScale;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.reviews.Scores;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A beekeeper with a pest, a university with its cure, a broker and the centre: nobody else writes about bees. */
record Beekeeping(Accounts accounts, DemandService demands, ResultService results) {
    static final String PASSWORD = "枸杞蜜5月摇-Vb3";
    static final String PROBLEM = "蜂箱里蜂螨除不净，药残还超标";
    static final String CURE = "蜂箱控温杀螨装置与无药残防治方法";
    static final String KEEPER = "清水河养蜂合作社";
    static final String UNIVERSITY = "西北养蜂研究所";
    static final String AGENCY = "塞上技术转移中心";

    Account keeper() {
        return person(KEEPER, OrganisationKind.ENTERPRISE, "周养蜂");
    }

    Account researcher() {
        return person(UNIVERSITY, OrganisationKind.UNIVERSITY, "沈研究员");
    }

    Account broker() {
        return person(AGENCY, OrganisationKind.AGENCY, "唐经理");
    }

    Account staff() {
        return person(null, "中心的人", Role.STAFF);
    }

    private Account person(String organisation, OrganisationKind kind, String name) {
        return person(NewOrganisation.approved(accounts, kind, organisation), name, kind.role());
    }

    private Account person(@Nullable UUID organisation, String name, Role role) {
        return accounts.create(organisation, UUID.randomUUID() + "@example.cn", name, null, role, PASSWORD, false);
    }

    UUID publishedDemand(Account owner) {
        SignedInAs.account(owner);
        var draft = demands.saveDraft(problem());
        var sent = demands.submit(draft.id(), draft.version());
        SignedInAs.staff();
        var published = demands.approve(sent.id(), sent.version(), new Scores(4, 4, 4, 4));
        SignedInAs.nobody();
        return published.id();
    }

    void publishedResult(Account owner) {
        SignedInAs.account(owner);
        var draft = results.saveDraft(cure());
        var sent = results.submit(draft.id(), draft.version());
        SignedInAs.staff();
        results.approve(sent.id(), sent.version(), new Scores(4, 4, 4, 4));
        SignedInAs.nobody();
    }

    private static DemandForm problem() {
        return new DemandForm(
                PROBLEM,
                "agriculture",
                null,
                "ningan",
                "三百箱意蜂，每年秋天蜂螨成灾，挂药条除不净，封盖房里的螨活下来，第二年春天又起，枸杞蜜还查出药残，卖不出好价。想找不用药也能除螨的办法。",
                "",
                "",
                "蜂螨防治、蜂蜜药残超标",
                "",
                "周养蜂 0955-5000200",
                20_0000_00L,
                50_0000_00L,
                List.of(CooperationMode.LICENCE),
                LocalDate.now().plusYears(1),
                LocalDate.now().plusDays(90),
                SecretLevel.PUBLIC);
    }

    private static ResultForm cure() {
        return new ResultForm(
                CURE,
                "蜜蜂保护团队",
                "针对蜂箱内蜂螨反复、药条残留的问题，研制蜂箱控温杀螨装置：分区加热封盖子脾，四十二摄氏度杀螨而不伤蜂，不用药，蜂蜜药残为零，螨寄生率降到百分之一以下。",
                "",
                List.of("蜂螨", "蜂箱", "控温", "药残"),
                "蜜蜂保护",
                "agriculture",
                null,
                8,
                ReadinessScale.GENERAL,
                "两个蜂场三年示范",
                "",
                null,
                IntellectualProperty.NONE,
                "",
                List.of(CooperationMode.LICENCE),
                PriceMode.NEGOTIABLE,
                30_0000_00L,
                40_0000_00L,
                null,
                "",
                List.of(),
                "加热曲线",
                "沈研究员 0951-2060200",
                LocalDate.now().plusYears(1),
                SecretLevel.PUBLIC);
    }
}
