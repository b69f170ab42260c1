package cn.zhongning.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.contracts.ContractKind;
import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.events.EventKind;
import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.listings.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DemonstrationTest {
    @Autowired
    JdbcClient sql;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void firstStartFillsThePortalAndTheSecondDoublesNothing() throws Exception {
        demonstration.run(new DefaultApplicationArguments());
        assertThat(count("organisation")).isEqualTo(15);
        assertThat(count("event")).isEqualTo(45);
        assertThat(count("account")).isEqualTo(12);
        assertThat(count("article")).isEqualTo(8);
        assertThat(listings("demand")).isEqualTo(28);
        assertThat(listings("tech_result")).isEqualTo(78);
    }

    @Test
    void bellRingsForWhoeverSignsInFirstAndTheOlderNewsAreRead() {
        for (var person : List.of("enterprise", "university", "organiser", "staff")) {
            assertThat(one("select count(*) from notice n join account a on a.id = n.account_id where a.email = '"
                            + person + "@demo.example' and n.kind <> 'ACCOUNT'"))
                    .as(person)
                    .isGreaterThanOrEqualTo(2);
        }
        var news =
                "select count(*) from notice n join account a on a.id = n.account_id and a.demo where n.kind in ('TALK', 'MATCH') and ";
        assertThat(one(news + "read_at is null")).isGreaterThanOrEqualTo(3);
        assertThat(one(news + "read_at is not null")).isGreaterThanOrEqualTo(3);
        assertThat(one(news + "body like '%{%'")).isZero();
        assertThat(one(news + "kind = 'MATCH' and why like '%写到了“%”'")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void targetHasAHistoryOfRegisteredContracts() {
        assertThat(one("select count(distinct extract(year from registered_on)) from contract where demo"))
                .isGreaterThanOrEqualTo(5);
        assertThat(one("select count(distinct kind) from contract where demo")).isEqualTo(ContractKind.values().length);
        assertThat(
                        one(
                                "select (sum(total) / 1000000)::int from contract where demo and extract(year from registered_on) = 2021"))
                .isEqualTo(3960);
        assertThat(one("select count(*) from contract c where demo and stage = 'REGISTERED' and total <> "
                        + "(select sum(e.total) from contract_entry e where e.contract_id = c.id)"))
                .isZero();
    }

    @Test
    void mostWhoRegisteredForPastEventsCameAndOneTicketWasLetInTwice() {
        assertThat(one("""
                        select count(*) from event e join event_session s on s.event_id = e.id
                        where e.demo and s.ends_at < now() and s.taken > 0
                            and not exists (select from check_in_standing c where c.session_id = s.id)
                        """)).isZero();
        assertThat(one("""
                        select count(*) from (select ticket from check_in_standing c join registration r on r.id = c.ticket
                            where r.demo group by ticket, r.persons having sum(c.persons) > r.persons) twice
                        """)).isEqualTo(1);
    }

    @Test
    void tokensAreThereToLookAtOneInUseOneNearItsEndAndOneTakenBack() {
        var tokens = "select count(*) from api_token t join account a on a.id = t.account_id and a.demo where ";
        assertThat(one(tokens + "last_used_at > now() - interval '1 day' and revoked_at is null"))
                .isEqualTo(3);
        assertThat(one(tokens + "expires_at < now() + interval '14 days' and revoked_at is null"))
                .isEqualTo(2);
        assertThat(one(tokens + "revoked_at is not null")).isEqualTo(1);
    }

    @Test
    void everyTownHasAnEvent() {
        assertThat(sql.sql("select count(distinct town) from event where demo")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12);
    }

    @Test
    void roadshowLinksItsResultsSoThatAnIntentionRemembersIt() throws Exception {
        var shows = sql.sql("select id from event where demo and kind = 'ROADSHOW'")
                .query(UUID.class)
                .list();
        assertThat(shows).isNotEmpty();
        var browser = new Browser(port);
        for (var show : shows) {
            var page = browser.get("/events/" + show);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("推介的成果").containsPattern("/results/[0-9a-f-]{36}\\?event=" + show);
        }
    }

    @Test
    void everyEventHasItsOwnWordsAndEveryKindAndSettingIsThere() {
        assertThat(one("select count(distinct title) from event where demo")).isEqualTo(45);
        assertThat(one("select count(distinct description) from event where demo"))
                .isEqualTo(45);
        assertThat(one("select count(distinct kind) from event where demo")).isEqualTo(EventKind.values().length);
        assertThat(one("select count(distinct s) from event, unnest(settings) s where demo"))
                .isEqualTo(EventSetting.values().length);
        assertThat(one("select count(*) from event where demo and starts_at > now()"))
                .isGreaterThanOrEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demand", "tech_result"})
    void everyStageOfAListingIsThere(String table) {
        assertThat(one("select count(distinct stage) from " + table + " where demo"))
                .isEqualTo(Stage.values().length);
        assertThat(one("select count(*) from " + table + " where demo and expires_on < current_date"))
                .isPositive();
        assertThat(one("select count(*) from " + table + " where demo and stage = 'RETURNED' and return_reason = ''"))
                .isZero();
        assertThat(one("select count(*) from " + table + " where demo and contact = ''"))
                .isZero();
    }

    @Test
    void everyStageOfADealIsThereWithTheWordsThatLedToIt() {
        assertThat(one("select count(distinct stage) from deal where demo")).isEqualTo(DealStage.values().length);
        assertThat(one("select count(*) from deal d where demo and stage = 'TALKING' and broker is not null"
                        + " and exists (select from deal_entry e where e.deal_id = d.id and e.move = 'MEET')"))
                .isPositive();
        assertThat(one("select count(*) from deal where demo and origin_id is not null"))
                .isPositive();
    }

    @Test
    void resultsLoseNoWordWhenTheirTextIsSortedIntoFields() {
        var text = "针对干燥慢的问题，提出三段式工艺。能耗降低四成。已在两处合作社示范。欢迎联系。";
        var parts = DemoParts.of(text);
        assertThat(parts).isEqualTo(new DemoParts("针对干燥慢的问题，提出三段式工艺。欢迎联系。", "能耗降低四成。", "已在两处合作社示范。"));
    }

    @Test
    void passwordsStandInAFileOfTheOwnerOnly() throws Exception {
        assertThat(sql.sql("select count(*) from account where demo and password_hash not like '{argon2}%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        try (var files = Files.walk(Path.of("target/test-home"))) {
            var accounts =
                    files.filter(file -> file.endsWith("demo-accounts.txt")).toList();
            assertThat(accounts).isNotEmpty();
            for (var file : accounts) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    /** Other tests publish as the demonstration does, but for organisations of their own. */
    private int listings(String table) {
        return one("select count(*) from " + table
                + " where demo and organisation_id in (select id from organisation where demo)");
    }

    private int count(String table) {
        return one("select count(*) from " + table + " where demo");
    }

    private int one(String query) {
        return sql.sql(query).query(Integer.class).single();
    }
}
