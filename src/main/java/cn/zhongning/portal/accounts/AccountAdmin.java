package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sought;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with other people's accounts. Nobody ever types another's password. */
@Service
class AccountAdmin {
    static final Set<Role> STAFF = Set.of(Role.STAFF, Role.ADMIN);

    private final AccountRepository people;
    private final OrganisationRepository organisations;
    private final PasswordLinks links;
    private final PasswordEncoder encoder;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    AccountAdmin(
            AccountRepository people,
            OrganisationRepository organisations,
            PasswordLinks links,
            PasswordEncoder encoder,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.organisations = organisations;
        this.links = links;
        this.encoder = encoder;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those whose name or address holds the text, newest first. */
    List<Account> find(String text, int offset, int atMost) {
        requireAdmin();
        return people.search(Sought.text(text), offset, atMost);
    }

    /** @throws Mistakes with everything that is wrong */
    @Transactional
    void invite(String name, String email, Role role, String language) {
        requireAdmin();
        var mistakes = new Mistakes.Collector();
        Rules.name(mistakes, name);
        Rules.email(mistakes, email);
        mistakes.require("email", people.findByEmail(email.strip()).isEmpty(), "accounts.error.email.known");
        mistakes.require("role", STAFF.contains(role), "accounts.error.role");
        mistakes.complain();
        var account = people.save(new Account(
                UUID.randomUUID(),
                0,
                organisations.centre().orElse(null),
                email.strip(),
                name.strip(),
                null,
                role,
                MemberRole.OWNER,
                encoder.encode(UUID.randomUUID().toString()), // opens nothing: the link sets the first real one
                true,
                0,
                null,
                language,
                0,
                false,
                clock.instant()));
        audit.record("account.invited", account.id());
        links.invite(account);
    }

    @Transactional
    void inviteAgain(UUID id) {
        requireAdmin();
        var account = people.findById(id).filter(Account::enabled).orElseThrow(AccountAdmin::gone);
        audit.record("account.invited", id);
        links.invite(account);
    }

    @Transactional
    void disable(UUID id) {
        requireOther(id);
        if (people.enable(id, false) == 0) throw gone();
        people.endSessions(id);
        audit.record("account.disabled", id);
    }

    @Transactional
    void enable(UUID id) {
        requireOther(id);
        if (people.enable(id, true) == 0) throw gone();
        audit.record("account.enabled", id);
    }

    @Transactional
    void unlock(UUID id) {
        requireAdmin();
        people.forgetFailures(id);
        audit.record("account.unlocked", id);
    }

    @Transactional
    void endSessions(UUID id) {
        requireAdmin();
        people.endSessions(id);
        audit.record("sessions.ended", id);
    }

    private void requireOther(UUID id) {
        requireAdmin();
        if (user.require().accountId().equals(id)) throw new Refused("accounts.error.self");
    }

    private void requireAdmin() {
        if (user.require().role() != Role.ADMIN) throw new Refused("accounts.error.admin-only");
    }

    private static Refused gone() {
        return new Refused("accounts.error.gone");
    }
}
