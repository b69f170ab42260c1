package cn.zhongning.portal.tokens;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.AccountDetails;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of an organisation's own systems: who writes for it makes them, and takes them back at once. */
@Service
public class Tokens {
    static final int DAYS = 365;
    static final int MOST = 20;
    private static final Duration SOON = Duration.ofDays(TokenEnds.FIRST + 1L);
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final TokenRepository tokens;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Tokens(TokenRepository tokens, Accounts accounts, CurrentUser user, Notices notices, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.user = user;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody wants of a new one; the last day is the last one on which it works. */
    public record Wish(
            String name, Set<Scope> scopes, @Nullable LocalDate lastDay) {}

    /** A new one, with what is shown of it only now. */
    public record Made(Token token, String secret) {}

    /** Who acts when this token is shown. */
    public record Bearer(Token token, AccountDetails details) {}

    /** Whether the reader may make any and see those that there are. */
    boolean open() {
        return user.get().filter(Tokens::writes).isPresent();
    }

    Set<Scope> offered() {
        return Scope.of(user.require().role());
    }

    /**
     * @param password of whoever makes it: it outlives their session
     * @throws Mistakes with everything that is wrong
     */
    @Transactional
    public Made make(Wish wish, String password) {
        var who = writer();
        check(wish, password);
        var organisation = organisation(who);
        if (tokens.working(organisation, clock.instant()) >= MOST) throw new Refused("tokens.error.many", MOST);
        var secret = Secret.fresh();
        var token = tokens.save(fresh(wish, who, organisation, secret));
        audit.record("token.made", token.label() + " " + token.id());
        notices.tellOrganisation(organisation, "tokens.notice.made", "/desk/tokens", token.name(), who.name());
        return new Made(token, secret.text());
    }

    /** Those that work first. */
    public List<Token> own(int offset, int limit) {
        return tokens.of(organisation(writer()), clock.instant(), offset, limit);
    }

    @Transactional
    public void revoke(UUID id) {
        var who = writer();
        var organisation = organisation(who);
        if (tokens.revoke(id, organisation, clock.instant()) == 0) throw new Refused("tokens.error.gone");
        var token = tokens.findById(id).orElseThrow();
        audit.record("token.revoked", token.label() + " " + id);
        notices.tellOrganisation(organisation, "tokens.notice.revoked", "/desk/tokens", token.name(), who.name());
    }

    /** Who stands behind this token now; nobody if it is none that works. */
    @Transactional
    public Optional<Bearer> bearer(String typed) {
        var now = clock.instant();
        var found = Secret.read(typed).flatMap(secret -> tokens.working(secret.hash(), now));
        found.ifPresent(token -> tokens.used(token.id(), now, now.minus(NOTED)));
        return found.flatMap(token -> accounts.find(token.accountId()).map(account -> bearer(token, account)));
    }

    Standing standing(Token token) {
        if (token.revoked()) return Standing.REVOKED;
        if (token.expired(clock.instant())) return Standing.EXPIRED;
        boolean held = maker(token)
                .filter(account -> writes(who(account)) && account.enabled())
                .isEmpty();
        if (held) return Standing.HELD;
        return token.expired(clock.instant().plus(SOON)) ? Standing.ENDING : Standing.WORKING;
    }

    Optional<Account> maker(Token token) {
        return accounts.find(token.accountId());
    }

    /** What has become of one. */
    enum Standing {
        WORKING,
        /** Its organisation has been, or soon is, reminded of its end. */
        ENDING,
        /** Its maker may not write for the organisation at the moment. */
        HELD,
        EXPIRED,
        REVOKED;

        boolean revocable() {
            return this != EXPIRED && this != REVOKED;
        }
    }

    private void check(Wish wish, String password) {
        var mistakes = new Mistakes.Collector();
        int length = wish.name().strip().length();
        mistakes.require("name", length > 0 && length <= Token.NAME, "tokens.error.name", Token.NAME);
        mistakes.require("scopes", !wish.scopes().isEmpty(), "tokens.error.scopes");
        mistakes.require("scopes", offered().containsAll(wish.scopes()), "tokens.error.scopes.not-yours");
        var today = LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
        var last = wish.lastDay();
        mistakes.require("lastDay", last != null && !last.isBefore(today), "tokens.error.day");
        mistakes.require("lastDay", last == null || !last.isAfter(today.plusDays(DAYS)), "tokens.error.day.late", DAYS);
        mistakes.check("password", () -> accounts.confirm(password));
        mistakes.complain();
    }

    private Token fresh(Wish wish, SignedIn who, UUID organisation, Secret secret) {
        var end = Objects.requireNonNull(wish.lastDay()).plusDays(1).atStartOfDay(Clocks.CHINA);
        return new Token(
                UUID.randomUUID(),
                0,
                organisation,
                who.accountId(),
                wish.name().strip(),
                wish.scopes(),
                secret.hash(),
                secret.ending(),
                clock.instant(),
                end.toInstant(),
                null,
                null);
    }

    private static Bearer bearer(Token token, Account account) {
        return new Bearer(
                token,
                new AccountDetails(who(account), account.email(), "", account.enabled(), false, account.epoch()));
    }

    private static SignedIn who(Account account) {
        return new SignedIn(account.id(), account.name(), account.role(), account.organisationId(), account.member());
    }

    private SignedIn writer() {
        var who = user.require();
        if (!writes(who)) throw new Refused("tokens.error.reader");
        return who;
    }

    private static boolean writes(SignedIn who) {
        return who.organisationId() != null
                && who.member() != MemberRole.READER
                && !Scope.of(who.role()).isEmpty();
    }

    private static UUID organisation(SignedIn who) {
        return Objects.requireNonNull(who.organisationId());
    }
}
