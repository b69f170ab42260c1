package cn.zhongning.portal.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventChanged;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.registration.Halls;
import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody registered days ago; the portal's clock goes on, stands still, or jumps. */
@PortalTest
class RemindersTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Autowired
    Halls halls;

    @Autowired
    Reminding reminding;

    @Autowired
    OwnWords words;

    @Autowired
    EventService events;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void holderIsRemindedADayAndTwoHoursBeforeAndOnceEach() {
        var event = halls.open(9, true);
        var start = start(event);
        var mail = "ning" + UUID.randomUUID() + "@example.cn";
        var reached = halls.early(event, mail, "en");
        var unreached = halls.early(event, null, "zh-CN");
        reminding.remind(start.minus(DAY).minusMillis(1));
        assertThat(told(reached)).isEmpty();
        reminding.remind(start.minus(DAY));
        reminding.remind(start.minus(DAY).plusSeconds(60));
        assertThat(told(reached)).containsExactly("DAY_BEFORE MAIL Coming up: 锰从哪里来？矿石到电池的一小时");
        assertThat(told(unreached)).containsExactly("DAY_BEFORE PAGE 快到了：锰从哪里来？矿石到电池的一小时");
        reminding.remind(start.minus(TWO_HOURS));
        reminding.remind(start.minus(TWO_HOURS).minusSeconds(30)); // the clock was set back
        reminding.remind(start.minus(DAY)); // by a whole day
        assertThat(told(reached)).hasSize(2);
        assertThat(told(unreached)).last().asString().startsWith("HOURS_BEFORE PAGE 就要开始");
        assertThat(sql.sql("select count(*) from mail where about = ? and subject not like 'Registered%'")
                        .param(reached)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void reminderThatIsHoursLateIsNotSentAndTheNextOneIs() {
        var event = halls.open(9, true);
        var start = start(event);
        var ticket = halls.early(event, null, "zh-CN");
        reminding.remind(start.minus(DAY).plus(Duration.ofHours(3))); // the server was away until now
        assertThat(told(ticket)).isEmpty();
        reminding.remind(start.minus(TWO_HOURS).plus(Duration.ofMinutes(59)));
        assertThat(told(ticket)).singleElement().asString().startsWith("HOURS_BEFORE");
        reminding.remind(start.plusSeconds(1));
        assertThat(told(ticket)).hasSize(1);
    }

    @Test
    void twoPortalsAtOnceLoseNobodyAndTellNobodyTwice() throws Exception {
        var event = halls.open(200, true);
        var start = start(event);
        var tickets = IntStream.range(0, 120)
                .mapToObj(each -> halls.early(event, null, "zh-CN"))
                .toList();
        try (var portals = Executors.newFixedThreadPool(4)) {
            var rounds = IntStream.range(0, 4)
                    .mapToObj(each -> portals.submit(() -> reminding.remind(start.minus(DAY))))
                    .toList();
            for (var round : rounds) round.get();
        }
        assertThat(tickets).allSatisfy(ticket -> assertThat(told(ticket)).hasSize(1));
    }

    @Test
    void whoRegistersWithinTheDayOrWaitsOrCancelledIsNotReminded() {
        var event = halls.open(2, true);
        var start = start(event);
        var late = halls.early(event, null, "zh-CN");
        sql.sql("update registration set created_at = ? where id = ?")
                .params(start.minus(DAY).plusSeconds(5).atOffset(ZoneOffset.UTC), late)
                .update();
        var cancelled = halls.early(event, null, "zh-CN");
        halls.cancel(cancelled);
        halls.early(event, null, "zh-CN");
        var waiting = halls.early(event, null, "zh-CN");
        reminding.remind(start.minus(DAY).plusSeconds(30));
        assertThat(told(late)).isEmpty();
        assertThat(told(waiting)).isEmpty();
        assertThat(told(cancelled)).noneMatch(each -> each.startsWith("DAY"));
    }

    @Test
    void sessionThatMovedIsTakenBackFromTheMailAndRemindedOfAtItsNewTime() {
        var event = halls.open(9, true);
        var start = start(event);
        var ticket = halls.early(event, "ning" + UUID.randomUUID() + "@example.cn", "zh-CN");
        var states = transactions.execute(status -> {
            reminding.remind(start.minus(DAY)); // and the mail server is away
            move(event, 2);
            return states(ticket, "快到了%");
        });
        assertThat(states).containsExactly("EXPIRED");
        assertThat(told(ticket)).last().asString().startsWith("CHANGED MAIL");
        reminding.remind(start.minus(TWO_HOURS));
        assertThat(told(ticket)).hasSize(2);
        reminding.remind(start.plus(Duration.ofDays(2)).minus(DAY));
        assertThat(told(ticket)).hasSize(3).last().asString().startsWith("DAY_BEFORE");
    }

    @Test
    void nobodyIsRemindedOfWhatWasWithdrawn() {
        var event = halls.open(9, true);
        var start = start(event);
        var ticket = halls.early(event, null, "zh-CN");
        SignedInAs.staff();
        events.withdraw(event.id(), events.forDesk(event.id()).version());
        reminding.remind(start.minus(DAY));
        assertThat(told(ticket)).singleElement().asString().startsWith("WITHDRAWN CALL");
    }

    @Test
    void organiserSpeaksInTheirOwnWordsAndTheFactsStandBefore() {
        var event = halls.open(9, true);
        SignedInAs.staff();
        words.write(event.id(), Words.none(MessageKind.DAY_BEFORE).typed("请带一个空瓶子。", ""));
        var chinese = halls.early(event, null, "zh-CN");
        var english = halls.early(event, null, "en");
        reminding.remind(start(event).minus(DAY));
        assertThat(body(chinese)).contains("石空镇科普工作站", "请带一个空瓶子。").doesNotContain("提前 10 分钟");
        assertThat(body(english)).contains("ten minutes early").doesNotContain("空瓶子");
    }

    @Test
    void organisersWordsGoOutOnceTheCentreHasReadThem() {
        var event = halls.open(9, true);
        SignedInAs.as(Role.ORGANISER, event.organisationId());
        var typed = words.write(event.id(), Words.none(MessageKind.DAY_BEFORE).typed("请带一个空瓶子。", ""));
        assertThat(typed.waits()).isTrue();
        assertThat(words.words(event.id(), MessageKind.DAY_BEFORE, Texts.CHINESE))
                .isEmpty();
        assertThatThrownBy(() -> words.accept(event.id(), typed)).hasMessageContaining("events.error.staff");
        assertThatThrownBy(() -> words.giveBack(event.id(), typed, "不行")).hasMessageContaining("events.error.staff");
        SignedInAs.staff();
        assertThat(words.waiting(1)).extracting(WordsRows.Waiting::event).contains(event.id());
        words.accept(event.id(), typed);
        assertThat(words.words(event.id(), MessageKind.DAY_BEFORE, Texts.CHINESE))
                .contains("请带一个空瓶子。");

        SignedInAs.as(Role.ORGANISER, event.organisationId());
        var read = words.of(event.id()).stream()
                .filter(each -> each.kind() == MessageKind.DAY_BEFORE)
                .findFirst()
                .orElseThrow();
        var again = words.write(event.id(), read.typed("快加微信领奖品。", ""));
        assertThat(words.words(event.id(), MessageKind.DAY_BEFORE, Texts.CHINESE))
                .contains("请带一个空瓶子。");
        SignedInAs.staff();
        assertThatThrownBy(() -> words.accept(event.id(), read)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> words.giveBack(event.id(), again, " ")).hasMessageContaining("reminders.error.reason");
        var returned = words.giveBack(event.id(), again, "请不要留联系方式");
        assertThat(returned.returned()).isEqualTo("请不要留联系方式");
        assertThat(words.words(event.id(), MessageKind.DAY_BEFORE, Texts.CHINESE))
                .contains("请带一个空瓶子。");
        SignedInAs.as(Role.ORGANISER, event.organisationId());
        words.write(event.id(), returned.typed("", ""));
        assertThat(words.words(event.id(), MessageKind.DAY_BEFORE, Texts.CHINESE))
                .isEmpty();
        assertThat(sql.sql("select action from audit where object = ? and action like 'event.words%' order by seq")
                        .param(event.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "event.words", "event.words.accept", "event.words", "event.words.return", "event.words");
    }

    @Test
    void ofTwoWhoWriteAtOnceOneIsTold() {
        var event = halls.open(9, true);
        SignedInAs.staff();
        var written = words.write(event.id(), Words.none(MessageKind.MISSED).typed("先写的。", ""));
        assertThat(written.version()).isEqualTo(1);
        assertThatThrownBy(() ->
                        words.write(event.id(), Words.none(MessageKind.MISSED).typed("后写的。", "")))
                .hasMessageContaining("reminders.error.changed");
        assertThat(words.of(event.id()))
                .filteredOn(each -> each.kind() == MessageKind.MISSED)
                .extracting(Words::chinese)
                .containsExactly("先写的。");
    }

    @Test
    void whoTakesPartOnlineIsToldHowToJoinAndNobodyElseIs() {
        var event = halls.open(9, true);
        sql.sql("update event set instructions_online = '会议号 640 521', instructions_on_site = '请走东门' where id = ?")
                .param(event.id())
                .update();
        var present = halls.early(event, null, "zh-CN");
        var online = halls.early(event, null, "zh-CN");
        sql.sql("update registration set seating = 'ONLINE' where id = ?")
                .param(online)
                .update();
        reminding.remind(start(event).minus(DAY));
        assertThat(body(online)).contains("线上", "会议号 640 521").doesNotContain("东门", "石空镇");
        assertThat(body(present)).contains("请走东门").doesNotContain("会议号");
    }

    private void move(Event event, int days) {
        var before = halls.session(event);
        sql.sql("""
                        update event_session set starts_at = starts_at + make_interval(days => :days),
                            ends_at = ends_at + make_interval(days => :days) where id = :id
                        """).param("days", days).param("id", before.id()).update();
        news.publishEvent(new EventChanged(event, event, List.of(before), List.of()));
    }

    private Instant start(Event event) {
        return halls.session(event).startsAt();
    }

    private List<String> told(UUID ticket) {
        return sql.sql(
                        "select kind || ' ' || way || ' ' || title from ticket_message where registration_id = ? order by created_at")
                .param(ticket)
                .query(String.class)
                .list();
    }

    private List<String> states(UUID ticket, String subject) {
        return sql.sql("select state from mail where about = ? and subject like ?")
                .params(ticket, subject)
                .query(String.class)
                .list();
    }

    private String body(UUID ticket) {
        return sql.sql("select body from ticket_message where registration_id = ?")
                .param(ticket)
                .query(String.class)
                .single();
    }
}
