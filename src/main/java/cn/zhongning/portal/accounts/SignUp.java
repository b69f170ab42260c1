package cn.zhongning.portal.accounts;

import cn.zhongning.portal.accounts.LicencePapers.Paper;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How an organisation comes in, with its first person. Whether an e-mail address is known here is told to its owner
 * only, by mail; whoever asks gets the same answer.
 */
@Service
class SignUp {
    private static final List<String> KINDS = List.of("ENTERPRISE", "UNIVERSITY", "AGENCY", "ORGANISER");

    /** So long the same form may come once more; later it would tell who guesses a password. */
    private static final Duration TWICE = Duration.ofMinutes(10);

    private static final int PER_HOUR = 3;

    private final Founding founding;
    private final AccountRepository people;
    private final OrganisationRepository organisations;
    private final List<LicencePapers> papers;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final Site site;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignUp(
            Founding founding,
            AccountRepository people,
            OrganisationRepository organisations,
            List<LicencePapers> papers,
            Passwords passwords,
            PasswordEncoder encoder,
            Site site,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.founding = founding;
        this.people = people;
        this.organisations = organisations;
        this.papers = papers;
        this.passwords = passwords;
        this.encoder = encoder;
        this.site = site;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws Mistakes with everything that is wrong */
    void signUp(SignUpForm form, @Nullable Paper licence, Locale language) {
        try {
            transaction.executeWithoutResult(status -> enter(form, licence, language, status));
        } catch (DuplicateKeyException sameFormTwice) {
            transaction.executeWithoutResult(status -> enter(form, licence, language, status));
        }
    }

    private void enter(SignUpForm form, @Nullable Paper licence, Locale language, TransactionStatus status) {
        if (again(form)) return;
        check(form, licence);
        var email = form.email().strip();
        var known = people.findByEmail(email);
        if (known.isPresent()) {
            foundNothing(form, licence, language, status);
            tellOwner(known.get());
        } else {
            var organisation = founding.found(form, email, licence, language);
            events.publishEvent(new Accounts.SignedUp(organisation.id(), organisation.name()));
        }
    }

    /** Takes as long as it takes for a new address, and leaves nothing behind. */
    private void foundNothing(SignUpForm form, @Nullable Paper licence, Locale language, TransactionStatus status) {
        var before = status.createSavepoint();
        founding.found(form, UUID.randomUUID() + "@example.invalid", licence, language);
        status.rollbackToSavepoint(before);
    }

    /** Nobody fills a mailbox by signing up with its address over and over. */
    private void tellOwner(Account known) {
        if (audit.count("sign-up.known", known.id(), clock.instant().minus(Duration.ofHours(1))) >= PER_HOUR) return;
        audit.record("sign-up.known", known.id());
        events.publishEvent(Letter.to(known, "accounts.letter.known", "/reset"));
    }

    /** The same person sends the same form once more: their organisation, their address, their password. */
    private boolean again(SignUpForm form) {
        var code = form.creditCode().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        var own = organisations.findByCreditCode(code).map(Organisation::id);
        return people.findByEmail(form.email().strip())
                .filter(account -> own.isPresent() && own.get().equals(account.organisationId()))
                .filter(account -> account.createdAt().plus(TWICE).isAfter(clock.instant()))
                .filter(account -> encoder.matches(form.password(), account.passwordHash()))
                .isPresent();
    }

    private void check(SignUpForm form, @Nullable Paper licence) {
        var mistakes = new Mistakes.Collector();
        mistakes.require("kind", KINDS.contains(form.kind()), "accounts.error.kind");
        Rules.organisation(mistakes, form.organisation());
        mistakes.check("creditCode", () -> {
            var code = CreditCode.parse(form.creditCode());
            if (organisations.findByCreditCode(code.value()).isPresent()) {
                throw new Refused("accounts.error.credit-code.known");
            }
        });
        Rules.town(mistakes, form.town(), site);
        Rules.name(mistakes, form.name());
        Rules.phone(mistakes, form.phone());
        Rules.email(mistakes, form.email());
        mistakes.check(
                "password", () -> passwords.check(form.password(), form.email().strip()));
        mistakes.require("consent", Accounts.NOTICE_VERSION.equals(form.consent()), "accounts.error.consent");
        if (licence != null) mistakes.check("licence", () -> papers.forEach(each -> each.check(licence)));
        mistakes.complain();
    }
}
