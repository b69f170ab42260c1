package cn.zhongning.portal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class TokenEndsTest {
    private static final String PASSWORD = "快到期的令牌-Zn7x";

    @Autowired
    Tokens tokens;

    @Autowired
    TokenEnds ends;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private UUID own;
    private Account maker;

    @BeforeEach
    void signIn() {
        own = NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "令牌快到期的大学");
        maker = person();
        SignedInAs.account(maker);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void whoeverWritesIsRemindedTwoWeeksAndThreeDaysBeforeAndOnceEach() {
        var editor = person();
        var reader = person();
        sql.sql("update account set member = 'READER' where id = ?")
                .param(reader.id())
                .update();
        var token = endingIn(14);
        twice();
        assertThat(told(maker)).singleElement().asString().contains("成果管理系统", "14 天后到期");
        move(token, 3);
        twice();
        assertThat(told(maker)).hasSize(2).last().asString().contains("3 天后到期");
        assertThat(told(editor)).hasSize(2);
        assertThat(told(reader)).isEmpty();
        assertThat(sql.sql("select count(*) from mail where recipient = ?")
                        .param(maker.email())
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void nobodyIsRemindedEarlierOrOfWhatHasEndedOrWasRevoked() {
        endingIn(15);
        move(endingIn(14), -1);
        tokens.revoke(endingIn(5));
        twice();
        assertThat(told(maker)).isEmpty();
    }

    @Test
    void afterADowntimeOnlyTheNearerReminderIsSent() {
        endingIn(2);
        twice();
        assertThat(told(maker)).hasSize(1);
    }

    @Test
    void tokenThatWasMadeForAWeekIsNotRemindedOfAtOnce() {
        var week = tokens.make(wish(7), PASSWORD).token().id();
        twice();
        assertThat(told(maker)).isEmpty();
        sql.sql("""
                        update api_token set created_at = created_at - interval '4 days',
                            expires_at = expires_at - interval '4 days' where id = ?
                        """).param(week).update();
        twice();
        assertThat(told(maker)).hasSize(1);
    }

    @Test
    void severalNodesRemindOnce() throws Exception {
        endingIn(10);
        var start = new CyclicBarrier(4);
        Callable<Boolean> node = () -> {
            start.await();
            ends.remind();
            return true;
        };
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(Collections.nCopies(4, node))) done.get();
        }
        assertThat(told(maker)).hasSize(1);
    }

    @Test
    void listSaysThatATokenEndsSoon() {
        var token = endingIn(9);
        assertThat(tokens.own(0, 9))
                .filteredOn(each -> each.id().equals(token))
                .singleElement()
                .satisfies(each -> assertThat(tokens.standing(each)).isEqualTo(Tokens.Standing.ENDING));
    }

    private void twice() {
        ends.remind();
        ends.remind();
    }

    private UUID endingIn(int days) {
        var token = tokens.make(wish(30), PASSWORD).token().id();
        move(token, days);
        return token;
    }

    /** As if it had been made long ago, for so many days from now on. */
    private void move(UUID token, int days) {
        var end = LocalDate.now(Clocks.CHINA).plusDays(days + 1L).atStartOfDay(Clocks.CHINA);
        sql.sql("update api_token set created_at = now() - interval '90 days', expires_at = ? where id = ?")
                .params(end.toOffsetDateTime(), token)
                .update();
    }

    private List<String> told(Account account) {
        return sql.sql("select title from notice where account_id = ? and title like '%到期' order by created_at")
                .param(account.id())
                .query(String.class)
                .list();
    }

    private static Tokens.Wish wish(int days) {
        var last = LocalDate.now(Clocks.CHINA).plusDays(days);
        return new Tokens.Wish("成果管理系统", Set.of(Scope.OWN_READ, Scope.RESULTS_WRITE), last);
    }

    private Account person() {
        return accounts.create(own, UUID.randomUUID() + "@example.cn", "林管理", null, Role.UNIVERSITY, PASSWORD, false);
    }
}
