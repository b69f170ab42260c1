package cn.zhongning.portal.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.Fair;
import cn.zhongning.portal.deals.Intentions;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.reviews.Desk;
import cn.zhongning.portal.shared.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an organisation's systems hear, when people do what they do. */
@PortalTest
class HappeningsTest {
    @Autowired
    Webhooks webhooks;

    @Autowired
    Fair fair;

    @Autowired
    Desk desk;

    @Autowired
    DemandService demands;

    @Autowired
    Intentions intentions;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        sql.sql("delete from webhook where address like 'http://127.0.0.1:9/heard%'")
                .update();
        SignedInAs.nobody();
    }

    @Test
    void reviewIsHeardWithItsDecisionAndItsReason() {
        var owner = desk.enterprise();
        listens(owner);
        var given = desk.submitted(owner, Desk.form("推送：退回的需求", "烘房每天排出八十度的湿热空气，想把热量收回来预热新风。"));
        var kept = desk.submitted(owner, Desk.form("推送：发布的需求", "烘房每天排出八十度的湿热空气，想把热量收回来预热新风。"));
        SignedInAs.account(desk.reviewer("推送审核"));
        demands.giveBack(given.id(), given.version(), Desk.GOOD, "请写明热量大小");
        demands.approve(kept.id(), kept.version(), Desk.GOOD);
        assertThat(heard(owner))
                .extracting(told -> told.at("/data/decision").asString())
                .containsExactly("returned", "published");
        var returned = heard(owner).getFirst();
        assertThat(returned.at("/type").asString()).isEqualTo("listing.reviewed");
        assertThat(returned.at("/data/reason").asString()).isEqualTo("请写明热量大小");
        assertThat(returned.at("/data/id").asString()).isEqualTo(given.id().toString());
        assertThat(heard(owner).getLast().at("/data/url").asString())
                .isEqualTo("https://portal.example.org/demands/" + kept.id());
    }

    @Test
    void intentionIsHeardByTheOwnerAndEveryMoveByBoth() {
        var owner = fair.person(OrganisationKind.ENTERPRISE);
        var asker = fair.person(OrganisationKind.UNIVERSITY);
        listens(owner);
        listens(asker);
        var demand = fair.demand(Objects.requireNonNull(owner.organisationId()), "推送：烘房余热白白排掉");
        SignedInAs.account(asker);
        var deal = intentions.send(Kind.DEMAND, demand, Fair.intention());
        fair.move(deal.id(), owner, DealMove.ACCEPT, Words.of(""));
        assertThat(types(owner)).containsExactly("intention.received", "deal.changed");
        assertThat(types(asker)).containsExactly("deal.changed", "deal.changed");
        var received = heard(owner).getFirst();
        assertThat(received.at("/data/listing/id").asString()).isEqualTo(demand.toString());
        assertThat(received.at("/data/side").asString()).isEqualTo("owner");
        assertThat(received.at("/data/with").asString()).startsWith("洽谈");
        assertThat(heard(asker).getLast().at("/data/move").asString()).isEqualTo("accept");
    }

    @Test
    void notHeardIsWhatNobodyAskedFor() {
        var owner = fair.person(OrganisationKind.ENTERPRISE);
        SignedInAs.account(owner);
        webhooks.add("http://127.0.0.1:9/heard", EnumSet.of(Happening.MATCH_FOUND));
        var asker = fair.person(OrganisationKind.UNIVERSITY);
        var demand = fair.demand(Objects.requireNonNull(owner.organisationId()), "推送：不想听的");
        SignedInAs.account(asker);
        intentions.send(Kind.DEMAND, demand, Fair.intention());
        assertThat(heard(owner)).isEmpty();
    }

    private void listens(Account account) {
        SignedInAs.account(account);
        webhooks.add("http://127.0.0.1:9/heard", EnumSet.complementOf(EnumSet.of(Happening.TRIAL_SENT)));
    }

    private List<String> types(Account account) {
        return heard(account).stream().map(told -> told.at("/type").asString()).toList();
    }

    private List<JsonNode> heard(Account account) {
        return sql.sql("""
                        select body from webhook_delivery d join webhook w on w.id = d.webhook_id
                        where organisation_id = ? order by d.created_at
                        """).param(account.organisationId()).query(String.class).list().stream()
                .map(body -> JsonMapper.shared().readTree(body))
                .toList();
    }
}
