package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Mistakes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who sign in: how they come, and how they keep their passwords. */
@Service
public class Accounts {
    /** The personal-information notice that is shown now; who agreed to an older one agreed to that one. */
    public static final String NOTICE_VERSION = "2026-11";

    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final OldPassword oldPassword;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            OrganisationRepository organisations,
            Passwords passwords,
            PasswordEncoder encoder,
            OldPassword oldPassword,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.passwords = passwords;
        this.encoder = encoder;
        this.oldPassword = oldPassword;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** An organisation has signed up and waits for the centre. */
    public record SignedUp(UUID organisationId, String organisation) {}

    public Optional<Account> find(UUID id) {
        return accounts.findById(id);
    }

    public List<Account> of(UUID organisation) {
        return accounts.findByOrganisationId(organisation);
    }

    public List<Account> in(Role role) {
        return accounts.findByRole(role);
    }

    /** For staff's own tools and demonstration data: the values are trusted. */
    @Transactional
    public Organisation create(
            OrganisationKind kind,
            String name,
            CreditCode code,
            @Nullable String town,
            OrganisationStatus status,
            boolean demo) {
        return organisations.save(new Organisation(
                UUID.randomUUID(),
                0,
                kind,
                name,
                code.value(),
                town,
                status,
                null,
                status == OrganisationStatus.APPROVED ? clock.instant() : null,
                demo,
                clock.instant()));
    }

    /** For staff's own tools and demonstration data: the values are trusted, the password is still checked. */
    @Transactional
    public Account create(
            @Nullable UUID organisation,
            String email,
            String name,
            @Nullable String phone,
            Role role,
            String password,
            boolean demo) {
        passwords.check(password, email);
        return accounts.save(new Account(
                UUID.randomUUID(),
                0,
                organisation,
                email,
                name,
                phone,
                role,
                MemberRole.OWNER,
                encoder.encode(password),
                true,
                0,
                null,
                "zh-CN",
                0,
                demo,
                clock.instant()));
    }

    /** The reader's password once more, before something that outlives their session. */
    public void confirm(String password) {
        oldPassword.confirm(accounts.findById(user.require().accountId()).orElseThrow(), password);
    }

    @Transactional
    public void changePassword(String old, String wanted) {
        var account = accounts.findById(user.require().accountId()).orElseThrow();
        var mistakes = new Mistakes.Collector();
        mistakes.check("old", () -> oldPassword.confirm(account, old));
        mistakes.complain();
        setPassword(account, wanted);
        accounts.findById(account.id()).ifPresent(CurrentUser::renew);
    }

    /** Ends every session of the account. */
    void setPassword(Account account, String wanted) {
        passwords.check(wanted, account.email());
        accounts.setPassword(account.id(), encoder.encode(wanted));
        audit.recordAs(account.id(), "password.changed", account.id(), "done");
    }
}
