package cn.zhongning.portal.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class InvitationsTest {
    private static final String NEW = "黄河水4月开闸-zw";

    @Autowired
    Invitations invitations;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    Crew crew;
    UUID own;
    Account owner;
    String email;

    @BeforeEach
    void found() {
        crew = new Crew(accounts, sql);
        own = crew.enterprise();
        owner = crew.person(own, MemberRole.OWNER);
        email = UUID.randomUUID() + "@example.cn";
        SignedInAs.account(owner);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void invitedPersonSetsNameAndPasswordAndBelongs() throws Exception {
        invitations.invite(" " + email, MemberRole.EDITOR, "zh-CN");
        var link = "/join/" + crew.secret(email);
        var visitor = new Visitor(port, "127.7.0.1");
        assertThat(visitor.get(link).body()).contains("人员试验公司", "编辑", email, "个人信息告知");
        assertThat(Visitor.location(visitor.post(link, form("马小东", NEW)))).isEqualTo("/sign-in?joined");
        assertThat(visitor.signIn("/sign-in", email, NEW)).isEqualTo("/desk");
        assertThat(visitor.get("/desk/organisation").statusCode()).isEqualTo(200);
        assertThat(members.list())
                .filteredOn(person -> person.email().equals(email))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.name()).isEqualTo("马小东");
                    assertThat(person.member()).isEqualTo(MemberRole.EDITOR);
                });
        assertThat(invitations.waiting()).isEmpty();

        assertThat(new Visitor(port, "127.7.0.1").get(link).body()).contains("已经用过、撤回或过期");
        assertThat(new Visitor(port, "127.7.0.1").post(link, form("又一个", NEW)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void linkThatIsWrongExpiredRevokedOrReplacedOpensNothing() throws Exception {
        var visitor = new Visitor(port, "127.7.0.2");
        assertThat(visitor.get("/en/join/nonsense").body()).contains("has been used, revoked or has expired");
        invitations.invite(email, MemberRole.READER, "en");
        var first = crew.secret(email);
        var id = invitations.waiting().getFirst().id();
        sql.sql("update mail set secret = null where recipient = ?")
                .param(email)
                .update();
        invitations.resend(id);
        var second = crew.secret(email);
        assertThat(visitor.post("/join/" + first, form("马小东", NEW)).statusCode())
                .isEqualTo(422);
        sql.sql("update invitation set expires_at = now() where id = ?")
                .param(id)
                .update();
        assertThat(visitor.post("/join/" + second, form("马小东", NEW)).statusCode())
                .isEqualTo(422);
        sql.sql("update invitation set expires_at = now() + interval '1 day' where id = ?")
                .param(id)
                .update();
        invitations.revoke(id);
        assertThat(visitor.post("/join/" + second, form("马小东", NEW)).statusCode())
                .isEqualTo(422);
        assertThatThrownBy(() -> invitations.resend(id)).hasMessageContaining("answered");
        assertThat(sql.sql("select count(*) from account where email = ?")
                        .param(email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndTheLinkStillOpens() throws Exception {
        invitations.invite(email, MemberRole.EDITOR, "zh-CN");
        var link = "/en/join/" + crew.secret(email);
        var visitor = new Visitor(port, "127.7.0.3");
        var answer = visitor.post(link, Map.of("name", "马小东", "password", "12345678"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("f-password-error", "马小东", "class=\"error\"");
        assertThat(Visitor.location(visitor.post(link, form("马小东", NEW)))).isEqualTo("/en/sign-in?joined");
    }

    @Test
    void nobodyLearnsWhetherAnAddressHasAnAccountElsewhere() throws Exception {
        var elsewhere = crew.person(crew.enterprise(), MemberRole.EDITOR);
        invitations.invite(elsewhere.email(), MemberRole.EDITOR, "zh-CN");
        invitations.invite(email, MemberRole.EDITOR, "zh-CN");
        assertThat(invitations.waiting()).extracting(Invitation::email).contains(elsewhere.email(), email);
        assertThat(crew.letters(elsewhere.email())).isEqualTo(crew.letters(email));

        var link = "/join/" + crew.secret(elsewhere.email());
        var visitor = new Visitor(port, "127.7.0.4");
        assertThat(visitor.post(link, form("马小东", NEW)).body()).contains("属于另一家机构");
        SignedInAs.account(elsewhere);
        members.leave();
        assertThat(Visitor.location(visitor.post(link, form("马小东", NEW)))).isEqualTo("/sign-in?joined");
        var now = accounts.find(elsewhere.id()).orElseThrow();
        assertThat(now.organisationId()).isEqualTo(own);
        assertThat(now.member()).isEqualTo(MemberRole.EDITOR);
    }

    @Test
    void linkOpenedInSomebodyElsesSessionBringsInWhoWasInvitedAndLeavesTheOtherAlone() throws Exception {
        var other = crew.person(crew.enterprise(), MemberRole.EDITOR);
        invitations.invite(email, MemberRole.READER, "zh-CN");
        var link = "/join/" + crew.secret(email);
        var visitor = new Visitor(port, "127.7.0.5");
        visitor.signIn("/sign-in", other.email(), Crew.PASSWORD);
        for (var address : List.of(link, "/en" + link, "/sign-up", "/reset")) {
            assertThat(visitor.get(address).statusCode()).isEqualTo(200);
        }
        assertThat(Visitor.location(visitor.post(link, form("马小东", NEW)))).isEqualTo("/sign-in?joined");
        assertThat(accounts.find(other.id()).orElseThrow().organisationId()).isEqualTo(other.organisationId());
        assertThat(members.list()).extracting(Account::email).contains(email);
    }

    @Test
    void ownersActOnTheirOwnInvitationsOnly() {
        invitations.invite(email, MemberRole.EDITOR, "zh-CN");
        var id = invitations.waiting().getFirst().id();
        SignedInAs.account(crew.person(crew.enterprise(), MemberRole.OWNER));
        assertThat(invitations.waiting()).isEmpty();
        assertThatThrownBy(() -> invitations.resend(id)).hasMessageContaining("answered");
        assertThatThrownBy(() -> invitations.revoke(id)).hasMessageContaining("answered");
    }

    @Test
    void sameAddressIsInvitedOnceAndColleaguesNotAtAll() {
        invitations.invite(email, MemberRole.EDITOR, "zh-CN");
        assertThatThrownBy(() -> invitations.invite(email.toUpperCase(java.util.Locale.ROOT), MemberRole.READER, "en"))
                .hasMessageContaining("members.error.invited");
        assertThatThrownBy(() -> invitations.invite(owner.email(), MemberRole.READER, "en"))
                .hasMessageContaining("members.error.ours");
        assertThatThrownBy(() -> invitations.invite("no address", null, "en")).hasMessageContaining("member");
    }

    @Test
    void nobodyFillsAMailboxWithInvitations() {
        invitations.invite(email, MemberRole.EDITOR, "zh-CN");
        var id = invitations.waiting().getFirst().id();
        for (int i = 0; i < InvitationMail.TO_ONE_ADDRESS + 2; i++) invitations.resend(id);
        assertThat(crew.letters(email)).isEqualTo(InvitationMail.TO_ONE_ADDRESS);
        for (int i = InvitationMail.TO_ONE_ADDRESS + 3; i < InvitationMail.OF_ONE_ORGANISATION; i++) {
            invitations.resend(id);
        }
        assertThatThrownBy(() -> invitations.resend(id)).hasMessageContaining("members.error.many");
    }

    @Test
    void databaseKeepsNoSecretThatOpensAnything() {
        invitations.invite(email, MemberRole.EDITOR, "zh-CN");
        assertThat(invitations.waiting().getFirst().tokenHash()).isNotEqualTo(crew.secret(email));
    }

    private static Map<String, String> form(String name, String password) {
        return Map.of("name", name, "password", password, "consent", Accounts.NOTICE_VERSION);
    }
}
