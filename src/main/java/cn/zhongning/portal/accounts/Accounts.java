package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who sign in: how they come, and how they keep their passwords. */
@Service
public class Accounts {
    /** The personal-information notice that is shown now; who agreed to an older one agreed to that one. */
    public static final String NOTICE_VERSION = "2026-11";

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}");

    private final AccountRepository accounts;
    private final OrganisationRepository organisations;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final Site site;
    private final JdbcClient sql;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            OrganisationRepository organisations,
            Passwords passwords,
            PasswordEncoder encoder,
            Site site,
            JdbcClient sql,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.passwords = passwords;
        this.encoder = encoder;
        this.site = site;
        this.sql = sql;
        this.user = user;
        this.audit = audit;
        this.events = events;
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

    /** @throws Mistakes with everything that is wrong */
    @Transactional
    public void signUp(SignUpForm form) {
        check(form);
        var kind = OrganisationKind.valueOf(form.kind());
        var organisation = create(
                kind,
                form.organisation().strip(),
                CreditCode.parse(form.creditCode()),
                form.town().isBlank() ? null : form.town(),
                OrganisationStatus.PENDING,
                false);
        var account = create(
                organisation.id(),
                form.email().strip(),
                form.name().strip(),
                form.phone().strip(),
                kind.role(),
                form.password(),
                false);
        sql.sql("insert into consent (account_id, notice, version, agreed_at) values (?, 'sign-up', ?, now())")
                .params(account.id(), NOTICE_VERSION)
                .update();
        audit.record("organisation.signed-up", organisation.id());
        events.publishEvent(new SignedUp(organisation.id(), organisation.name()));
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
                UUID.randomUUID(), 0, kind, name, code.value(), town, status, null, demo, clock.instant()));
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
                encoder.encode(password),
                true,
                0,
                null,
                "zh-CN",
                demo,
                clock.instant()));
    }

    @Transactional
    public void changePassword(String old, String wanted) {
        var account = accounts.findById(user.require().accountId()).orElseThrow();
        if (!encoder.matches(old, account.passwordHash())) throw new Refused("accounts.error.password.old");
        setPassword(account, wanted);
    }

    void setPassword(Account account, String wanted) {
        passwords.check(wanted, account.email());
        accounts.save(account.withPassword(encoder.encode(wanted)));
        audit.record("password.changed", account.id());
    }

    private void check(SignUpForm form) {
        var mistakes = new Mistakes.Collector();
        mistakes.require(
                "kind",
                List.of("ENTERPRISE", "UNIVERSITY", "AGENCY", "ORGANISER").contains(form.kind()),
                "accounts.error.kind");
        int name = form.organisation().strip().length();
        mistakes.require("organisation", name >= 2 && name <= 100, "accounts.error.organisation", name);
        mistakes.check("creditCode", () -> {
            var code = CreditCode.parse(form.creditCode());
            if (organisations.findByCreditCode(code.value()).isPresent()) {
                throw new Refused("accounts.error.credit-code.known");
            }
        });
        mistakes.require("town", form.town().isBlank() || site.knowsTown(form.town()), "accounts.error.town");
        int person = form.name().strip().length();
        mistakes.require("name", person >= 1 && person <= 50, "accounts.error.name");
        var phone = form.phone().strip();
        mistakes.require("phone", PHONE.matcher(phone).matches(), "accounts.error.phone", phone.length());
        var email = form.email().strip();
        mistakes.require("email", email.length() <= 200 && EMAIL.matcher(email).matches(), "accounts.error.email");
        mistakes.require("email", accounts.findByEmail(email).isEmpty(), "accounts.error.email.known");
        mistakes.check("password", () -> passwords.check(form.password(), email));
        mistakes.require("consent", NOTICE_VERSION.equals(form.consent()), "accounts.error.consent");
        mistakes.complain();
    }
}
