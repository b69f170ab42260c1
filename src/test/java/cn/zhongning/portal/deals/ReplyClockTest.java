package cn.zhongning.portal.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ReplyClockTest {
    @Autowired
    Fair fair;

    @Autowired
    Deals deals;

    @Autowired
    Reminders reminders;

    @Autowired
    Replies replies;

    @Autowired
    Endings endings;

    @Autowired
    OpenDeals obligations;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void silentOwnerIsRemindedAfterThreeAndSevenWorkingDaysOnceEachAndThenTheCentreHears() {
        var sent = fair.sent();
        var staff = fair.staff();
        var now = Instant.now();
        wait(sent.id(), 2, now);
        reminders.remind(now);
        assertThat(reminded(sent.owner())).isZero();
        wait(sent.id(), 3, now);
        reminders.remind(now);
        reminders.remind(now);
        assertThat(reminded(sent.owner())).isEqualTo(1);
        assertThat(silent(staff)).isZero();
        wait(sent.id(), 7, now);
        reminders.remind(now);
        reminders.remind(now);
        assertThat(reminded(sent.owner())).isEqualTo(2);
        assertThat(silent(staff)).isEqualTo(1);
        assertThat(reminded(sent.asker())).isZero();
    }

    @Test
    void brokerHearsOfSilenceInsteadOfTheCentre() {
        var sent = fair.sent();
        var broker = fair.person(OrganisationKind.AGENCY);
        var staff = fair.staff();
        SignedInAs.account(staff);
        deals.assign(sent.id(), sent.deal().version(), broker.id(), Side.OWNER);
        SignedInAs.nobody();
        var now = Instant.now();
        wait(sent.id(), 8, now);
        reminders.remind(now);
        assertThat(silent(broker)).isEqualTo(1);
        assertThat(silent(staff)).isZero();
        assertThat(reminded(sent.owner())).isEqualTo(1);
    }

    @Test
    void figuresCountAnswersSilenceAndTheMiddleOfTheTimes() {
        var sent = fair.sent();
        var owner = Objects.requireNonNull(sent.owner().organisationId());
        assertThat(replies.of(owner)).isEqualTo(new ReplyFigures(1, 0, 0, null));
        wait(sent.id(), 8, Instant.now());
        assertThat(replies.of(owner).silent()).isEqualTo(1);
        fair.move(sent.id(), sent.owner(), DealMove.ACCEPT, Words.of(""));
        sql.sql("update deal set answered_at = sent_at + interval '36 hours' where id = ?")
                .param(sent.id())
                .update();
        assertThat(replies.of(owner)).isEqualTo(new ReplyFigures(1, 1, 0, 1.5));
    }

    @Test
    void whatWasTakenBackInTimeIsNoSilenceAndWhatWasTakenBackTooLateIs() {
        var early = fair.sent();
        fair.move(early.id(), early.asker(), DealMove.END, Words.because(Ending.NO_LONGER, ""));
        assertThat(replies.of(Objects.requireNonNull(early.owner().organisationId()))
                        .silent())
                .isZero();
        var late = fair.sent();
        var now = Instant.now();
        wait(late.id(), 9, now);
        reminders.remind(now);
        fair.move(late.id(), late.asker(), DealMove.END, Words.because(Ending.SILENCE, ""));
        assertThat(replies.of(Objects.requireNonNull(late.owner().organisationId()))
                        .silent())
                .isEqualTo(1);
    }

    @Test
    void reasonsAreCountedForTheOwnerOfTheListingAlone() {
        var sent = fair.sent();
        fair.move(sent.id(), sent.owner(), DealMove.REFUSE, Words.because(Ending.PRICE, "预算只有一半。"));
        assertThat(counted(sent, sent.owner())).isEqualTo(Map.of(Ending.PRICE, 1));
        assertThat(counted(sent, sent.asker())).isEmpty();
        assertThat(counted(sent, fair.person(OrganisationKind.ENTERPRISE))).isEmpty();
    }

    @Test
    void lastPersonOfASideStaysUntilTheDealHasEnded() {
        var sent = fair.sent();
        refused("deals.error.still-open", sent.asker());
        fair.colleague(Objects.requireNonNull(sent.asker().organisationId()), OrganisationKind.UNIVERSITY);
        obligations.settled(sent.asker());
        var broker = fair.person(OrganisationKind.AGENCY);
        SignedInAs.staff();
        deals.assign(sent.id(), sent.deal().version(), broker.id(), Side.OWNER);
        SignedInAs.nobody();
        refused("deals.error.still-broker", broker);
        fair.move(sent.id(), sent.owner(), DealMove.REFUSE, Words.because(Ending.TAKEN, ""));
        obligations.settled(sent.owner());
        obligations.settled(broker);
    }

    private void refused(String key, Account account) {
        assertThatThrownBy(() -> obligations.settled(account))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private Map<Ending, Integer> counted(Fair.Sent sent, Account reader) {
        SignedInAs.account(reader);
        return endings.of(sent.listing(), fair.who());
    }

    /** As if it had been sent so many working days ago. */
    private void wait(UUID deal, int working, Instant now) {
        var since = days.ago(working, now).minus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC);
        sql.sql("update deal set sent_at = :since, turn_since = :since where id = :id")
                .param("since", since)
                .param("id", deal)
                .update();
        sql.sql("update deal_reminder set turn_since = :since where deal_id = :id")
                .param("since", since)
                .param("id", deal)
                .update();
    }

    private int reminded(Account who) {
        return notices(who, "%个工作日了");
    }

    private int silent(Account who) {
        return notices(who, "%没有动静");
    }

    private int notices(Account who, String like) {
        return sql.sql("select count(*) from notice where account_id = ? and title like ?")
                .params(who.id(), like)
                .query(Integer.class)
                .single();
    }
}
