package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may see, correct and take back of their own. */
@Service
public class MyAccount {
    private final AccountRepository people;
    private final PasswordEncoder encoder;
    private final OldPassword oldPassword;
    private final List<Obligations> obligations;
    private final JdbcClient sql;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    MyAccount(
            AccountRepository people,
            PasswordEncoder encoder,
            OldPassword oldPassword,
            List<Obligations> obligations,
            JdbcClient sql,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events) {
        this.people = people;
        this.encoder = encoder;
        this.oldPassword = oldPassword;
        this.obligations = obligations;
        this.sql = sql;
        this.user = user;
        this.audit = audit;
        this.events = events;
    }

    /** The account is closed; whoever keeps something of this person lets go of it, in the same transaction. */
    public record Closed(UUID accountId) {}

    /** One try to sign in. */
    record Visit(Instant happenedAt, @Nullable String address, String outcome) {
        boolean good() {
            return outcome.equals("done");
        }
    }

    /** The notice that somebody agreed to. */
    record Consent(String version, Instant agreedAt) {}

    Account read() {
        return people.findById(user.require().accountId()).orElseThrow();
    }

    /** @throws Mistakes with everything that is wrong */
    @Transactional
    void correct(int version, String name, String phone, String language) {
        var mistakes = new Mistakes.Collector();
        Rules.name(mistakes, name);
        if (!phone.isBlank()) Rules.phone(mistakes, phone);
        mistakes.complain();
        var id = user.require().accountId();
        if (people.correct(id, version, name.strip(), phone.isBlank() ? null : phone.strip(), language) == 0) {
            throw new Refused("accounts.error.changed");
        }
        audit.record("account.corrected", id);
        CurrentUser.renew(read());
    }

    /** Ends what is open elsewhere; this session goes on. */
    @Transactional
    void endOtherSessions() {
        var id = user.require().accountId();
        people.endSessions(id);
        audit.record("sessions.ended", id);
        CurrentUser.renew(read());
    }

    List<Visit> visits(int atMost) {
        return sql.sql("""
                        select happened_at, address, outcome from audit where object = ? and action = 'sign-in'
                        order by seq desc limit ?
                        """)
                .params(user.require().accountId().toString(), atMost)
                .query(Visit.class)
                .list();
    }

    Optional<Consent> consent() {
        return sql.sql("select version, agreed_at from consent where account_id = ? order by agreed_at desc limit 1")
                .param(user.require().accountId())
                .query(Consent.class)
                .optional();
    }

    /** Closes the account for good: nobody signs in any more, and what names the person is gone. */
    @Transactional
    void close(String password) {
        var account = read();
        oldPassword.confirm(account, password);
        if (account.role() == Role.ADMIN && people.countEnabled(Role.ADMIN) < 2) {
            throw new Refused("accounts.error.last-admin");
        }
        obligations.forEach(obligation -> obligation.settled(account));
        people.anonymise(account.id(), encoder.encode(UUID.randomUUID().toString()));
        sql.sql("delete from password_reset where account_id = ?")
                .param(account.id())
                .update();
        audit.record("account.closed", account.id());
        events.publishEvent(new Closed(account.id()));
    }
}
