package cn.zhongning.portal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.search.Nearest;
import cn.zhongning.portal.search.Ranking;
import cn.zhongning.portal.search.TermWeights;
import cn.zhongning.portal.webhooks.Happenings;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class NewMatchesTest {
    @Autowired
    NewMatches job;

    @Autowired
    MatchService matches;

    @Autowired
    Market market;

    @Autowired
    Sides sides;

    @Autowired
    Feedback feedback;

    @Autowired
    Likeness likeness;

    @Autowired
    ReasonTexts words;

    @Autowired
    Notices notices;

    @Autowired
    Happenings happenings;

    @Autowired
    Embedder embedder;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private UUID enterprise;
    private UUID institute;
    private UUID demand;
    private Account reader;

    @BeforeEach
    void publish() {
        enterprise = market.enterprise();
        institute = market.institute();
        reader = market.person(enterprise, Role.ENTERPRISE);
        demand = market.quietDemand(enterprise, LocalDate.now().plusDays(90));
    }

    @AfterEach
    void clear() {
        market.clear();
    }

    @Test
    void ownerOfTheOtherSideIsToldOnceHoweverOftenItIsPublished() {
        var result = market.publishedResult(institute);
        awaitTold();
        assertThat(told()).singleElement().asString().contains(Market.SOLUTION, Market.PROBLEM);
        market.publishedAgain(result, institute);
        awaitNothingPending();
        assertThat(told()).hasSize(1);
        assertThat(sql.sql("select count(*) from notice where account_id = ? and digest = 'DAILY' and why like '契合%'")
                        .param(reader.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ownersSystemHearsWhatFitsItsListing() {
        var webhook = UUID.randomUUID();
        sql.sql("""
                        insert into webhook (id, version, organisation_id, address, happenings, secret, created_at)
                        values (?, 0, ?, 'http://127.0.0.1:9/', '{MATCH_FOUND}', 'whsec_', now())
                        """).params(webhook, enterprise).update();
        var result = market.publishedResult(institute);
        awaitTold();
        assertThat(sql.sql("select body from webhook_delivery where webhook_id = ?")
                        .param(webhook)
                        .query(String.class)
                        .single())
                .contains("\"type\":\"match.found\"", "\"id\":\"" + demand, "/results/" + result, "\"fit\":");
        sql.sql("delete from webhook where id = ?").param(webhook).update();
    }

    @Test
    void nobodyIsToldOfWhatTheySaidDoesNotFit() {
        var result = market.quietResult(institute);
        awaitIndexed(result);
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        matches.dismiss(demand, result, NotFitting.KNOWN, "");
        note(result);
        awaitNothingPending();
        assertThat(told()).isEmpty();
    }

    @Test
    void outageOfTheSearchEngineLosesNobody() {
        var result = market.quietResult(institute);
        awaitIndexed(result);
        transaction.executeWithoutResult(status -> {
            note(result);
            cutOff().tell();
            assertThat(told()).isEmpty();
            assertThat(pending(result)).isTrue();
        });
        awaitTold();
        assertThat(pending(result)).isFalse();
    }

    @Test
    void crashInTheMiddleTellsNobodyTwice() {
        var result = market.quietResult(institute);
        awaitIndexed(result);
        transaction.executeWithoutResult(status -> {
            note(result);
            job.tell();
            assertThat(told()).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(told()).isEmpty();
        note(result);
        awaitTold();
        note(result);
        awaitNothingPending();
        assertThat(told()).hasSize(1);
    }

    /** The same job behind a search engine that is not there. */
    private NewMatches cutOff() {
        var away = ElasticsearchClient.of(client -> client.host("http://127.0.0.1:1"));
        var nearest = new Nearest(new Ranking(away, embedder, new TermWeights(away)), sql, clock);
        return new NewMatches(
                sql,
                transaction,
                nearest,
                sides,
                new Matcher(nearest, sides, clock),
                feedback,
                likeness,
                words,
                notices,
                happenings,
                clock);
    }

    private void note(UUID result) {
        sql.sql("insert into match_pending (kind, id) values ('RESULT', ?)")
                .param(result)
                .update();
    }

    private boolean pending(UUID result) {
        return sql.sql("select exists (select from match_pending where id = ?)")
                .param(result)
                .query(Boolean.class)
                .single();
    }

    private void awaitIndexed(UUID result) {
        SignedInAs.staff();
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(matches.forDemand(demand, 10).best())
                        .extracting(match -> match.other().id())
                        .contains(result));
        SignedInAs.nobody();
    }

    private void awaitTold() {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(told()).isNotEmpty());
    }

    private void awaitNothingPending() {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(sql.sql("select count(*) from match_pending")
                                .query(Integer.class)
                                .single())
                        .isZero());
    }

    private List<String> told() {
        return sql.sql("select title || body from notice where account_id = ?")
                .param(reader.id())
                .query(String.class)
                .list();
    }
}
