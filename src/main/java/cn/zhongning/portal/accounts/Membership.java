package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to an organisation, and as what. Decides nothing but this: it is never left without an owner. */
@Service
public class Membership {
    private final AccountRepository people;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final CurrentUser user;
    private final JdbcClient sql;
    private final Clock clock;

    Membership(
            AccountRepository people,
            Passwords passwords,
            PasswordEncoder encoder,
            CurrentUser user,
            JdbcClient sql,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.encoder = encoder;
        this.user = user;
        this.sql = sql;
        this.clock = clock;
    }

    /** What somebody types who follows an invitation, and the language of the page they typed it on. */
    public record Newcomer(String name, String password, boolean agreed, String language) {}

    /** Owners first; closed accounts are left out. */
    public List<Account> of(UUID organisation) {
        return people.members(organisation);
    }

    /** Two owners who leave at once do so one after the other: the second is the last, and stays. */
    @Transactional
    public void assign(UUID organisation, UUID account, MemberRole from, MemberRole to) {
        people.hold(organisation);
        if (people.assign(organisation, account, from, to) == 0) throw kept(organisation, account, from);
        goOn(account);
    }

    @Transactional
    public void leave(UUID organisation, UUID account) {
        people.hold(organisation);
        if (people.leave(organisation, account) == 0) throw kept(organisation, account, MemberRole.OWNER);
    }

    /** Whether others are left who would be without an owner. */
    @Transactional
    public boolean needed(UUID organisation, UUID account) {
        people.hold(organisation);
        var others = of(organisation).stream()
                .filter(Account::enabled)
                .filter(other -> !other.id().equals(account))
                .toList();
        return !others.isEmpty() && others.stream().noneMatch(other -> other.member() == MemberRole.OWNER);
    }

    /**
     * Brings in whom an invitation has reached at this address. Who belonged to another organisation before keeps the
     * account and chooses its password anew: the link shows that the mailbox is theirs.
     *
     * @throws Mistakes with everything that is wrong
     */
    @Transactional
    public Account join(Organisation organisation, MemberRole member, String email, Newcomer newcomer) {
        check(email, newcomer);
        var known = people.findByEmail(email);
        if (known.isEmpty()) people.save(fresh(organisation, member, email, newcomer));
        else enter(known.get(), organisation, member, newcomer);
        var account = people.findByEmail(email).orElseThrow();
        sql.sql("""
                        insert into consent (account_id, notice, version, agreed_at) values (?, 'join', ?, ?)
                        on conflict do nothing
                        """)
                .params(account.id(), Accounts.NOTICE_VERSION, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return account;
    }

    private void check(String email, Newcomer newcomer) {
        var mistakes = new Mistakes.Collector();
        Rules.name(mistakes, newcomer.name());
        mistakes.check("password", () -> passwords.check(newcomer.password(), email));
        mistakes.require("consent", newcomer.agreed(), "accounts.error.consent");
        mistakes.complain();
    }

    private Account fresh(Organisation organisation, MemberRole member, String email, Newcomer newcomer) {
        return new Account(
                UUID.randomUUID(),
                0,
                organisation.id(),
                email,
                newcomer.name().strip(),
                null,
                organisation.kind().role(),
                member,
                encoder.encode(newcomer.password()),
                true,
                0,
                null,
                newcomer.language(),
                0,
                organisation.demo(),
                clock.instant());
    }

    private void enter(Account known, Organisation organisation, MemberRole member, Newcomer newcomer) {
        if (people.enter(known.id(), organisation.id(), organisation.kind().role(), member) == 0) {
            throw new Refused("accounts.error.elsewhere");
        }
        var now = people.findById(known.id()).orElseThrow();
        people.correct(now.id(), now.version(), newcomer.name().strip(), now.phone(), newcomer.language());
        people.setPassword(now.id(), encoder.encode(newcomer.password()));
    }

    /** Who changes their own part stays signed in, with the new one. */
    private void goOn(UUID account) {
        user.get()
                .filter(who -> who.accountId().equals(account))
                .ifPresent(who -> CurrentUser.renew(people.findById(account).orElseThrow()));
    }

    private Refused kept(UUID organisation, UUID account, MemberRole from) {
        boolean asBefore = people.findById(account)
                .filter(person -> organisation.equals(person.organisationId()))
                .filter(person -> person.member() == from)
                .isPresent();
        return new Refused(asBefore ? "accounts.error.last-owner" : "accounts.error.changed");
    }
}
