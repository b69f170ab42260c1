package cn.zhongning.portal.stories;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a story is told of. */
record Chain(Accounts accounts, DemandService demands, JdbcClient sql) {
    UUID organisation(OrganisationKind kind, String name) {
        var body = "9164052188" + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        return accounts.create(kind, name, CreditCode.completing(body), "ningan", OrganisationStatus.APPROVED, false)
                .id();
    }

    private UUID deal(UUID buyer, UUID seller) {
        var demand = demands.addDemonstration(buyer, demand(), Stage.PUBLISHED, null, Instant.now());
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into deal (id, version, kind, listing_id, title, owner_organisation, asker_organisation, wishes,
                            mode, stage, turn, turn_since, sent_at, answered_at, moved_at)
                        values (?, 1, 'DEMAND', ?, '烘房电费太高怎么办', ?, ?, '{}', 'SERVICE', 'SIGNED', null, now(),
                            timestamptz '2026-02-03 10:00+08', timestamptz '2026-02-05 09:00+08', now())
                        """).params(id, demand.id(), buyer, seller).update();
        return id;
    }

    /** From a published demand through a deal to what was signed. */
    UUID contract(UUID buyer, UUID seller) {
        var deal = deal(buyer, seller);
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into contract (id, version, deal_id, kind, title, buyer_organisation, seller_organisation,
                            industry, signed_on, total, technology, stage, created_at, updated_at)
                        values (?, 1, ?, 'SERVICE', '烘房节能改造', ?, ?, 'goji', date '2026-03-02', 80000000, 60000000,
                            'SIGNED', now(), now())
                        """).params(id, deal, buyer, seller).update();
        return id;
    }

    private static DemandForm demand() {
        return new DemandForm(
                "烘房电费太高怎么办",
                "goji",
                null,
                "ningan",
                "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。",
                "电耗降低三分之一",
                "换过风机",
                "电费占成本大头",
                "绝密参数",
                "王小宁 13900000000",
                null,
                null,
                List.of(CooperationMode.SERVICE),
                LocalDate.now(Clocks.CHINA).plusDays(60),
                LocalDate.now(Clocks.CHINA).plusDays(90),
                SecretLevel.PUBLIC);
    }
}
