package cn.zhongning.portal.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Membership;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class TokensTest {
    private static final String PASSWORD = "成果系统的人-Zn7x";

    @Autowired
    Tokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    Membership membership;

    @Autowired
    JdbcClient sql;

    private UUID own;
    private Account maker;

    @BeforeEach
    void signIn() {
        own = NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "令牌大学");
        maker = person();
        SignedInAs.account(maker);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void tokenIsShownOnceAndKeptAsAHash() {
        var made = tokens.make(wish(), PASSWORD);
        assertThat(made.secret()).matches("kjpt_[0-9a-f]{72}");
        assertThat(sql.sql("select t::text from api_token t where id = ?")
                        .param(made.token().id())
                        .query(String.class)
                        .single())
                .doesNotContain(made.secret().substring(5, 60));
        assertThat(tokens.bearer(made.secret()))
                .hasValueSatisfying(
                        bearer -> assertThat(bearer.details().who().accountId()).isEqualTo(maker.id()));
        assertThat(tokens.own(0, 9))
                .singleElement()
                .satisfies(token -> assertThat(token.lastUsedAt()).isNotNull());
    }

    @Test
    void mistypedTokenAsksNobody() {
        var secret = tokens.make(wish(), PASSWORD).secret();
        var other = secret.charAt(9) == '0' ? '1' : '0';
        assertThat(Secret.read(secret.substring(0, 9) + other + secret.substring(10)))
                .isEmpty();
        assertThat(tokens.bearer("kjpt_")).isEmpty();
    }

    @Test
    void revokedTokenWorksNoMore() {
        var made = tokens.make(wish(), PASSWORD);
        tokens.revoke(made.token().id());
        assertThat(tokens.bearer(made.secret())).isEmpty();
        assertThatThrownBy(() -> tokens.revoke(made.token().id())).isInstanceOf(Refused.class);
    }

    @Test
    void tokenEndsOnItsDay() {
        var made = tokens.make(wish(), PASSWORD);
        sql.sql("update api_token set created_at = now() - interval '9 days', expires_at = now() where id = ?")
                .param(made.token().id())
                .update();
        assertThat(tokens.bearer(made.secret())).isEmpty();
    }

    @Test
    void whoeverLeavesTakesTheirTokensAlong() {
        person();
        var made = tokens.make(wish(), PASSWORD);
        membership.leave(own, maker.id());
        assertThat(tokens.bearer(made.secret())).isEmpty();
        sql.sql("update account set organisation_id = ?, member = 'OWNER' where id = ?")
                .params(own, maker.id())
                .update();
        assertThat(tokens.bearer(made.secret()))
                .as("not even when they come back")
                .isEmpty();
    }

    @Test
    void tokenRestsWhileItsMakerOnlyReads() {
        person();
        var made = tokens.make(wish(), PASSWORD);
        membership.assign(own, maker.id(), MemberRole.OWNER, MemberRole.READER);
        assertThat(tokens.bearer(made.secret())).isEmpty();
        assertThat(tokens.standing(made.token())).isEqualTo(Tokens.Standing.HELD);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var wish = new Tokens.Wish(" ", Set.of(Scope.DEMANDS_WRITE), today().plusDays(Tokens.DAYS + 1));
        assertThatThrownBy(() -> tokens.make(wish, "nonsense"))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField().keySet())
                                .containsExactlyInAnyOrder("name", "scopes", "lastDay", "password"));
    }

    @Test
    void readersAndStaffMakeNone() {
        SignedInAs.as(Role.UNIVERSITY, own, MemberRole.READER);
        assertThatThrownBy(() -> tokens.make(wish(), PASSWORD)).hasMessageContaining("tokens.error.reader");
        SignedInAs.staff();
        assertThatThrownBy(() -> tokens.own(0, 9)).hasMessageContaining("tokens.error.reader");
    }

    private static Tokens.Wish wish() {
        return new Tokens.Wish("成果管理系统", Set.of(Scope.OWN_READ, Scope.RESULTS_WRITE), today().plusDays(30));
    }

    private static LocalDate today() {
        return LocalDate.now(Clocks.CHINA);
    }

    private Account person() {
        return accounts.create(own, UUID.randomUUID() + "@example.cn", "林管理", null, Role.UNIVERSITY, PASSWORD, false);
    }
}
