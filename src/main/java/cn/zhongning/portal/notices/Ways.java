package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.delivery.ShortMessage;
import cn.zhongning.portal.delivery.ShortMessages;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends news on the ways that its reader has chosen: onto the desk, by mail now or in a digest, onto the phone. */
@Component
class Ways {
    /** A text message that comes so late is of no use. */
    private static final Duration FRESH = Duration.ofHours(24);

    private final SettingsTable settings;
    private final Letters letters;
    private final ShortMessages phones;
    private final JdbcClient sql;
    private final Clock clock;

    Ways(SettingsTable settings, Letters letters, ShortMessages phones, JdbcClient sql, Clock clock) {
        this.settings = settings;
        this.letters = letters;
        this.phones = phones;
        this.sql = sql;
        this.clock = clock;
    }

    void take(Account to, News news) {
        var now = clock.instant();
        var wanted = settings.of(to.id());
        var mail = wanted.pace(news.kind(), Channel.MAIL);
        var letter = mail == Pace.AT_ONCE ? post(to, news, wanted.heard(news.kind(), Channel.MAIL, now)) : null;
        boolean shown = wanted.pace(news.kind(), Channel.PORTAL) == Pace.AT_ONCE;
        if (shown || mail.gathered()) keep(to, news, shown, mail, letter, now);
        if (wanted.pace(news.kind(), Channel.SMS) == Pace.AT_ONCE)
            phone(to).ifPresent(phone -> call(to, phone, news, wanted.heard(news.kind(), Channel.SMS, now)));
    }

    private UUID post(Account to, News news, Instant from) {
        return letters.post(to, news.kind().topic().orElse(null), news.title(), news.body(), news.address(), from);
    }

    private void keep(Account to, News news, boolean shown, Pace mail, @Nullable UUID letter, Instant now) {
        sql.sql("""
                        insert into notice (id, account_id, kind, title, body, why, address, shown, digest, mail_id, created_at)
                        values (:id, :account, :kind, :title, :body, cast(:why as text), :address, :shown,
                            cast(:digest as text), cast(:letter as uuid), :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("account", to.id())
                .param("kind", news.kind().name())
                .param("title", news.title())
                .param("body", news.body())
                .param("why", news.why())
                .param("address", news.address())
                .param("shown", shown)
                .param("digest", mail.gathered() ? mail.name() : null)
                .param("letter", letter)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void call(Account to, Phone phone, News news, Instant from) {
        var message = new ShortMessage(
                UUID.randomUUID(),
                phone,
                to.language(),
                news.title(),
                news.address(),
                null,
                null,
                from.plus(FRESH),
                to.demo(),
                null,
                to.id());
        phones.post(message, from);
    }

    /** An account may have a number to which nothing can be sent. */
    static Optional<Phone> phone(Account of) {
        try {
            return Optional.ofNullable(of.phone()).map(Phone::parse);
        } catch (Refused landline) {
            return Optional.empty();
        }
    }
}
