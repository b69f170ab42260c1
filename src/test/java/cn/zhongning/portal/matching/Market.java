package cn.zhongning.portal.matching;

import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.IntellectualProperty;
import cn.zhongning.portal.results.ReadinessScale;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.reviews.Scores;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.PriceMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enterprises with a rare problem and institutes with its solution, unlike anything else that tests publish. */
@Component
class Market {
    static final String PASSWORD = "对得上吗-Zn7x";
    static final String PROBLEM = "古建筑彩绘起甲脱落";
    static final String SOLUTION = "古建筑彩绘起甲回贴加固材料";

    private static final String NAME = "彩绘";
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private final Accounts accounts;
    private final DemandService demands;
    private final ResultService results;
    private final JdbcClient sql;

    Market(Accounts accounts, DemandService demands, ResultService results, JdbcClient sql) {
        this.accounts = accounts;
        this.demands = demands;
        this.results = results;
        this.sql = sql;
    }

    /** Takes away what stands in it, so that the next test's finds no other match; nobody is signed in any more. */
    void clear() {
        for (var table : List.of("demand", "tech_result"))
            sql.sql("delete from " + table
                            + " where organisation_id in (select id from organisation where name like ?)")
                    .param(NAME + "%")
                    .update();
        SignedInAs.nobody();
    }

    UUID enterprise() {
        return organisation(OrganisationKind.ENTERPRISE);
    }

    UUID institute() {
        return organisation(OrganisationKind.UNIVERSITY);
    }

    UUID agency(OrganisationStatus status) {
        return organisation(OrganisationKind.AGENCY, status);
    }

    Account person(UUID organisation, Role role) {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(organisation, email, "对接人", null, role, PASSWORD, false);
    }

    /** Before the public at once, and nobody is told of it: as the demonstration's. */
    UUID quietDemand(UUID owner, LocalDate expires) {
        return demands.addDemonstration(owner, problem(expires), Stage.PUBLISHED, null, Instant.now())
                .id();
    }

    UUID quietResult(UUID owner) {
        return results.addDemonstration(owner, solution(), Stage.PUBLISHED, null, Instant.now())
                .id();
    }

    /** The whole way, from draft to approval. */
    UUID publishedResult(UUID owner) {
        SignedInAs.as(Role.UNIVERSITY, owner);
        var draft = results.saveDraft(solution());
        return approved(draft.id(), draft.version(), owner);
    }

    /** The same text once more, reviewed again. */
    void publishedAgain(UUID result, UUID owner) {
        SignedInAs.as(Role.UNIVERSITY, owner);
        var revision = results.revise(result);
        approved(revision.id(), revision.version(), owner);
    }

    private UUID approved(UUID id, int version, UUID owner) {
        SignedInAs.as(Role.UNIVERSITY, owner);
        var sent = results.submit(id, version);
        SignedInAs.staff();
        var published = results.approve(sent.id(), sent.version(), new Scores(4, 4, 4, 4));
        SignedInAs.nobody();
        return published.id();
    }

    private UUID organisation(OrganisationKind kind) {
        return organisation(kind, OrganisationStatus.APPROVED);
    }

    private UUID organisation(OrganisationKind kind, OrganisationStatus status) {
        var code = CreditCode.completing("91640521MA00MA" + NEXT.getAndIncrement());
        return accounts.create(kind, NAME + kind, code, "ningan", status, false).id();
    }

    private static DemandForm problem(LocalDate expires) {
        return new DemandForm(
                PROBLEM,
                "tourism",
                null,
                "ningan",
                "石窟前的木构古建筑，梁枋彩绘颜料层起甲、卷翘、粉化脱落，胶结材料老化，用明胶回贴一年后又翘起来。想找一种能把起甲的颜料层贴回去、不改变颜色的加固材料。",
                "",
                "",
                "彩绘颜料层起甲脱落",
                "",
                "",
                10_0000_00L,
                30_0000_00L,
                List.of(CooperationMode.SERVICE),
                LocalDate.now().plusYears(1),
                expires,
                SecretLevel.PUBLIC);
    }

    private static ResultForm solution() {
        return new ResultForm(
                SOLUTION,
                "文物保护团队",
                "针对木构古建筑彩绘颜料层起甲、粉化、脱落的病害，研制低黏度回贴加固材料，渗透后把卷翘的颜料层贴回地仗，干燥后不改变颜色、不泛光，老化试验五年不再起甲。",
                "",
                List.of("彩绘", "起甲", "回贴", "古建筑"),
                "文物保护",
                "tourism",
                null,
                8,
                ReadinessScale.GENERAL,
                "三处古建筑示范",
                "",
                null,
                IntellectualProperty.NONE,
                "",
                List.of(CooperationMode.SERVICE),
                PriceMode.AGREED,
                15_0000_00L,
                20_0000_00L,
                null,
                "",
                List.of(),
                "配方",
                "李老师 0951-2060000",
                LocalDate.now().plusYears(1),
                SecretLevel.PUBLIC);
    }
}
