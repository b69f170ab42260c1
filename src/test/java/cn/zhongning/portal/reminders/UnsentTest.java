package cn.zhongning.portal.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.registration.Halls;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody was written to, and as far as anybody knows it has not arrived. */
@PortalTest
class UnsentTest extends DeskTest {
    @Autowired
    Halls halls;

    @Autowired
    Reminding reminding;

    @Autowired
    CallList calls;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient sql;

    private Event event;
    private UUID ticket;

    @BeforeEach
    void remind() {
        event = halls.open(9, true);
        ticket = halls.early(event, "ning" + UUID.randomUUID() + "@example.cn", "zh-CN");
        reminding.remind(halls.session(event).startsAt().minus(Duration.ofHours(24)));
        SignedInAs.as(Role.ORGANISER, event.organisationId());
    }

    @Test
    void reminderThatWaitsForItsServerIsToldByPhoneAndThenNotSent() {
        waitsSince(Duration.ofMinutes(29));
        assertThat(calls.count()).isZero();
        waitsSince(Duration.ofMinutes(31));
        open("desk/calls");
        assertThat(rows()).singleElement().asString().contains("王小宁", "邮件或短信没有送到", "提前一天提醒");
        press("已告诉");
        assertThat(states()).containsExactly("CLOSED");
        assertThat(calls.count()).isZero();
        press("撤销，还没打");
        assertThat(calls.count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERHAPS", "FAILED", "BLOCKED", "HELD", "EXPIRED"})
    void reminderThatPerhapsOrCertainlyDidNotArriveIsToldByPhone(String state) {
        waitsSince(Duration.ZERO);
        set("state = '" + state + "'");
        assertThat(calls.waiting(event.id(), 1)).extracting(Call::ticket).containsExactly(ticket);
        set("state = 'SENT'");
        assertThat(calls.waiting(event.id(), 1)).isEmpty();
    }

    @Test
    void reminderThatWasHeldBackIsNoReasonToCall() {
        waitsSince(Duration.ofMinutes(31));
        letters.hold(ids());
        assertThat(states()).containsExactly("EXPIRED");
        assertThat(calls.count()).isZero();
    }

    @Test
    void nobodyCallsAboutAReminderWhenSomethingElseWasSaidSince() {
        waitsSince(Duration.ofMinutes(31));
        reminding.remind(halls.session(event).startsAt().minus(Duration.ofHours(2)));
        sql.sql(
                        "update mail set state = 'SENT' where about = ? and state = 'WAITING' and next_at < now() + interval '1 hour'")
                .param(ticket)
                .update();
        assertThat(calls.count()).isZero();
    }

    /** The portal's own carriers do not take it. */
    private void waitsSince(Duration time) {
        set(
                "state = 'WAITING', secret_until = now() + interval '9 days', next_at = now() + interval '1 day', created_at = now() - interval '"
                        + time.toSeconds() + " seconds'");
    }

    private void set(String what) {
        sql.sql("update mail set " + what + " where id in (:ids)")
                .param("ids", ids())
                .update();
    }

    private List<UUID> ids() {
        return sql.sql("select id from ticket_message where registration_id = ? and kind = 'DAY_BEFORE'")
                .param(ticket)
                .query(UUID.class)
                .list();
    }

    private List<String> states() {
        return sql.sql("select state from mail where id in (:ids)")
                .param("ids", ids())
                .query(String.class)
                .list();
    }
}
