package cn.zhongning.portal.members;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends invitations, and keeps an organisation from filling mailboxes with them. */
@Component
class InvitationMail {
    static final int OF_ONE_ORGANISATION = 30;
    static final int TO_ONE_ADDRESS = 5;
    private static final Duration DAY = Duration.ofDays(1);

    private final Letters letters;
    private final JdbcClient sql;
    private final Texts texts;
    private final Clock clock;

    InvitationMail(Letters letters, JdbcClient sql, Texts texts, Clock clock) {
        this.letters = letters;
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws Refused where there were too many within a day; of an address, whoever sent them is not told apart */
    void send(Invitation invitation, Organisation from, String secret) {
        if (lately("organisation_id = ?", from.id()) >= OF_ONE_ORGANISATION) {
            throw new Refused("members.error.many", OF_ONE_ORGANISATION);
        }
        var email = invitation.email().toLowerCase(Locale.ROOT);
        count(from, email);
        if (lately("email = ?", email) > TO_ONE_ADDRESS) return; // silently: it would tell who else has written
        var language = Locale.forLanguageTag(invitation.language());
        letters.invite(
                new Letters.Stranger(invitation.email(), invitation.language(), from.demo()),
                texts.get(language, "members.letter.title", from.name()),
                texts.get(language, "members.letter.body", from.name(), texts.label(language, invitation.member())),
                "/join/",
                secret,
                invitation.expiresAt());
    }

    void forget() {
        sql.sql("delete from invitation_letter where sent_at < ?")
                .param(clock.instant().minus(DAY).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void count(Organisation from, String email) {
        sql.sql("insert into invitation_letter (organisation_id, email, sent_at) values (?, ?, ?)")
                .params(from.id(), email, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private int lately(String which, Object whose) {
        return sql.sql("select count(*) from invitation_letter where sent_at > ? and " + which)
                .params(clock.instant().minus(DAY).atOffset(ZoneOffset.UTC), whose)
                .query(Integer.class)
                .single();
    }
}
