package cn.zhongning.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.notices.NoticeSettings.Choice;
import cn.zhongning.portal.shared.Clocks;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a year that the portal's own clock does not reach: what is gathered here is never due for it. */
@PortalTest
class DigestsTest {
    @Autowired
    DigestLetter letter;

    @Autowired
    SettingsTable settings;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient sql;

    private final Account person;

    DigestsTest(@Autowired Accounts accounts) {
        person = Readers.one(accounts);
    }

    @Test
    void whatIsToldOverMidnightComesInTheMorningInOneLetter() {
        told("2041-03-04T23:59", "午夜之前");
        told("2041-03-05T00:01", "午夜之后");
        lookAt("2041-03-05T07:59");
        assertThat(letters()).isEmpty();
        lookAt("2041-03-05T08:00");
        lookAt("2041-03-05T08:01");
        assertThat(letters()).singleElement().asString().contains("2 条", "午夜之前", "午夜之后", "匹配与订阅");
    }

    @Test
    void portalThatSleptForTwoDaysWritesOneLetterWithAllOfIt() {
        told("2041-03-04T10:00", "睡前");
        told("2041-03-05T10:00", "第二天早上以后");
        lookAt("2041-03-06T20:15");
        told("2041-03-06T20:20", "醒来以后");
        lookAt("2041-03-06T21:00");
        assertThat(letters())
                .singleElement()
                .asString()
                .contains("睡前", "第二天早上以后")
                .doesNotContain("醒来以后");
        lookAt("2041-03-07T08:00");
        assertThat(letters()).hasSize(2).last().asString().contains("醒来以后");
    }

    @Test
    void clockThatJumpsBackWritesNoSecondLetterForTheDay() {
        told("2041-03-04T10:00", "第一条");
        lookAt("2041-03-05T08:10");
        told("2041-03-05T07:40", "钟拨回去以后");
        lookAt("2041-03-05T08:05");
        assertThat(letters()).hasSize(1);
        lookAt("2041-03-06T08:05");
        assertThat(letters()).hasSize(2).last().asString().contains("钟拨回去以后");
    }

    @Test
    void clockThatJumpsAheadAndBackLosesNothing() {
        told("2041-03-04T10:00", "第一条");
        lookAt("2041-09-05T08:10");
        told("2041-03-04T11:00", "钟又对了");
        lookAt("2041-03-05T08:00");
        assertThat(letters()).hasSize(2).last().asString().contains("钟又对了");
    }

    @Test
    void twoPortalsWriteOneLetter() throws Exception {
        told("2041-03-04T10:00", "一封就够");
        var now = at("2041-03-05T08:00").toInstant();
        Callable<Void> look = () -> {
            letter.write(person.id(), now);
            return null;
        };
        try (var portals = Executors.newFixedThreadPool(4)) {
            for (var done : portals.invokeAll(List.of(look, look, look, look))) done.get();
        }
        assertThat(letters()).hasSize(1);
    }

    @Test
    void whatWasReadInThePortalIsLeftOutAndNothingIsSentForNothing() {
        told("2041-03-04T10:00", "读过的");
        told("2041-03-04T11:00", "没读的");
        sql.sql("update notice set read_at = now() where account_id = ? and body like '%读过的%'")
                .param(person.id())
                .update();
        lookAt("2041-03-05T08:00");
        assertThat(letters()).singleElement().asString().contains("没读的").doesNotContain("读过的");
        told("2041-03-05T10:00", "也读过了");
        sql.sql("update notice set read_at = now() where account_id = ? and body like '%也读过了%'")
                .param(person.id())
                .update();
        lookAt("2041-03-06T08:00");
        assertThat(letters()).hasSize(1);
        assertThat(gathered()).isZero();
    }

    @Test
    void weeklyReaderGetsItOnTheirDayAndNotBefore() {
        choose(Pace.WEEKLY);
        told("2041-03-05T10:00", "星期二的事"); // the 4th is a Monday
        lookAt("2041-03-08T09:00");
        assertThat(letters()).isEmpty();
        lookAt("2041-03-11T08:00");
        assertThat(letters()).singleElement().asString().contains("星期二的事");
    }

    @Test
    void whoSwitchesItOffGetsNothingOfWhatWasGathered() {
        told("2041-03-04T10:00", "不要了");
        choose(Pace.NEVER);
        lookAt("2041-03-05T08:00");
        assertThat(letters()).isEmpty();
    }

    @Test
    void quietHoursHoldTheDigestUntilMorning() {
        settings.save(
                person.id(),
                new NoticeSettings(
                        0,
                        Map.of(),
                        QuietHours.USUAL,
                        Set.of(Channel.MAIL),
                        new DigestTime(6, DigestTime.USUAL.day())));
        told("2041-03-04T10:00", "早起");
        lookAt("2041-03-05T06:00");
        assertThat(sql.sql("select next_at from mail where account_id = ?")
                        .param(person.id())
                        .query(OffsetDateTime.class)
                        .single())
                .isEqualTo(at("2041-03-05T07:00"));
    }

    private void choose(Pace pace) {
        var now = settings.of(person.id());
        settings.save(
                person.id(),
                new NoticeSettings(
                        now.version(),
                        Map.of(new Choice(NoticeKind.MATCH, Channel.MAIL), pace),
                        now.quiet(),
                        now.hushed(),
                        now.digest()));
    }

    private void told(String china, String what) {
        notices.tell(person.id(), "matching.notice.demand", "/results/x", "需求" + what, "某厂", what, 80, 0);
        sql.sql("update notice set created_at = ? where account_id = ? and body like '%' || ? || '%'")
                .params(at(china), person.id(), "需求" + what)
                .update();
    }

    private void lookAt(String china) {
        new Digests(letter, sql, Clock.fixed(at(china).toInstant(), Clocks.CHINA)).write();
    }

    private List<String> letters() {
        return sql.sql(
                        "select subject || body from mail where account_id = ? and topic = 'DIGEST' order by created_at, id")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private int gathered() {
        return sql.sql("select count(*) from notice where account_id = ? and digest is not null")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime at(String china) {
        return LocalDateTime.parse(china)
                .atZone(Clocks.CHINA)
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}
