package cn.zhongning.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.delivery.ReluctantServer.Fault;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters on their way to a real mail server that is away, slow or unwilling, and carriers that fall. */
@PortalTest
class MailDeliveryTest {
    @Autowired
    Roads roads;

    @Autowired
    Letters letters;

    @Autowired
    MailTable mails;

    @Autowired
    StuckMail stuck;

    @Autowired
    DeadAddresses dead;

    @Autowired
    JdbcClient sql;

    final MovedClock clock = new MovedClock();
    ReluctantServer server;

    @BeforeEach
    void emptyLine() throws Exception {
        roads.stopThePortals();
        // What other tests left would be on the road as well.
        sql.sql("update mail set state = 'CLOSED' where state in ('WAITING', 'SENDING')")
                .update();
        server = new ReluctantServer();
    }

    @AfterEach
    void leave() throws Exception {
        server.close();
        roads.letThePortalsWalk();
    }

    @Test
    void passwordIsNotSaidToAServerThatOthersCanOverhear() {
        var smtp = Roads.smtp(server.port());
        smtp.setUsername("portal");
        smtp.setPassword("不可外传");
        server.mail.setUser("portal@example.cn", "portal", "不可外传");
        var carrier = roads.carrier(roads.mail(smtp), clock);
        var person = address();
        post(person, "一封信");
        carrier.walk();
        assertThat(carrier.outage().map(Outage::reason).orElseThrow()).contains("STARTTLS");
        assertThat(of(person)).allMatch(mail -> mail.state() == Mail.State.WAITING);
        var asked = Roads.smtp(server.port());
        asked.setUsername("portal");
        asked.setPassword("不可外传");
        asked.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "false");
        clock.move(Duration.ofMinutes(5));
        roads.carrier(roads.mail(asked), clock).walk();
        assertThat(subjectsOf(person)).containsExactly("一封信");
    }

    @Test
    void outageOfAnHourKeepsTheOrderLosesNothingAndCountsNothing() {
        var carrier = roads.carrier(roads.mail(server.port()), clock);
        var person = address();
        for (int i = 0; i < 5; i++) post(person, "第" + i + "封");
        server.mail.stop();
        for (int minute = 0; minute < 60; minute++) {
            carrier.walk();
            clock.move(Duration.ofMinutes(1));
        }
        assertThat(carrier.outage()).isPresent();
        assertThat(of(person)).allMatch(mail -> mail.state() == Mail.State.WAITING && mail.attempts() == 0);
        server.mail.start();
        clock.move(Duration.ofMinutes(5));
        carrier.walk();
        assertThat(carrier.outage()).isEmpty();
        assertThat(subjectsOf(person)).containsExactly("第0封", "第1封", "第2封", "第3封", "第4封");
    }

    @Test
    void carriersOfTwoNodesSendEachLetterOnce() {
        var people = IntStream.range(0, 60).mapToObj(i -> address()).toList();
        people.forEach(person -> post(person, "只此一封"));
        var nodes = List.of(roads.carrier(roads.mail(server.port())), roads.carrier(roads.mail(server.port())));
        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(node::carry))
                        .toArray(CompletableFuture[]::new))
                .join();
        nodes.forEach(MailCarrier::carry); // whoever found the line taken comes back
        assertThat(Arrays.stream(received()).flatMap(message -> recipients(message).stream()))
                .hasSize(60)
                .containsExactlyInAnyOrderElementsOf(people);
        assertThat(people).allMatch(person -> of(person).getFirst().state() == Mail.State.SENT);
    }

    @Test
    void fallBetweenSendingAndNotingIsShownAndNeverSentAgainByItself() {
        var person = address();
        post(person, "也许发了");
        var carrier = roads.carrier(new FallingRoad(roads.mail(server.port())));
        assertThat(catchThrowable(carrier::carry)).hasRootCauseInstanceOf(PowerCut.class);
        assertThat(received()).hasSize(1);
        assertThat(of(person).getFirst().state()).isEqualTo(Mail.State.SENDING);

        var other = roads.carrier(roads.mail(server.port()));
        other.carry();
        assertThat(of(person).getFirst().state()).isEqualTo(Mail.State.SENDING);
        sixMinutesPass();
        other.carry();
        assertThat(of(person).getFirst().state()).isEqualTo(Mail.State.PERHAPS);
        other.carry();
        assertThat(received()).hasSize(1);

        assertThat(stuck.again(of(person).getFirst().id())).isTrue();
        other.carry();
        assertThat(of(person).getFirst().state()).isEqualTo(Mail.State.SENT);
        assertThat(Arrays.stream(received()).map(MailDeliveryTest::messageId))
                .hasSize(2)
                .containsOnly("<" + of(person).getFirst().id() + "@portal.example.org>");
    }

    @Test
    void carrierThatWasGivenUpForLostSaysInTheEndThatItHasSent() {
        var person = address();
        post(person, "慢慢来");
        var slow = mails.claim(Channel.MAIL).orElseThrow();
        sixMinutesPass();
        assertThat(mails.missing()).isOne();
        assertThat(of(person).getFirst().state()).isEqualTo(Mail.State.PERHAPS);
        mails.sent(slow, false);
        assertThat(of(person).getFirst().state()).isEqualTo(Mail.State.SENT);
    }

    @Test
    void carrierThatComesBackLateSaysNothingAgainstWhatAPersonDecided() {
        var person = address();
        post(person, "有人管了");
        var slow = mails.claim(Channel.MAIL).orElseThrow();
        sixMinutesPass();
        mails.missing();
        stuck.close(slow.id());
        mails.sent(slow, false);
        assertThat(of(person).getFirst().state()).isEqualTo(Mail.State.CLOSED);
    }

    @Test
    void serverThatHangsUpAfterTakingTheLetterHasPerhapsSentIt() {
        var person = address();
        post(person, "断线");
        server.when(ReluctantServer.END_OF_LETTER, Fault.hangsUpAfterTaking());
        var carrier = roads.carrier(roads.mail(server.port()));
        carrier.carry();
        assertThat(of(person).getFirst().state()).isEqualTo(Mail.State.PERHAPS);
        server.content();
        carrier.carry();
        assertThat(received()).hasSize(1);
    }

    @Test
    void slowMailboxHoldsNeitherTheOthersNorATransaction() {
        var slow = address();
        post(slow, "慢");
        server.when(slow, Fault.dawdles(Duration.ofSeconds(30)));
        var others = IntStream.range(0, 10).mapToObj(i -> address()).toList();
        others.forEach(person -> post(person, "快"));
        var carrier = roads.carrier(roads.mail(server.port()), clock);
        var started = System.nanoTime();
        var round = CompletableFuture.runAsync(carrier::carry);
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        others.stream().allMatch(person -> of(person).getFirst().state() == Mail.State.SENT));
        assertThat(sql.sql(
                                "select count(*) from pg_stat_activity where state = 'idle in transaction' and query ilike '%mail%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        round.join();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        assertThat(of(slow).getFirst().state()).isEqualTo(Mail.State.WAITING);
        assertThat(of(slow).getFirst().attempts()).isOne();
    }

    @Test
    void letterThatIsRefusedForNowComesBackLaterAndNotAtTheSameMomentAsOthers() {
        var busy = address();
        var other = address();
        post(busy, "稍后再来");
        post(other, "马上");
        server.when(busy, Fault.says("450 4.2.1 mailbox busy, try again later"));
        var carrier = roads.carrier(roads.mail(server.port()), clock);
        carrier.carry();
        assertThat(of(other).getFirst().state()).isEqualTo(Mail.State.SENT);
        assertThat(of(busy).getFirst().trouble()).contains("mailbox busy");
        server.content();
        clock.move(Duration.ofSeconds(30));
        carrier.carry();
        assertThat(of(busy).getFirst().state()).isEqualTo(Mail.State.WAITING);
        clock.move(Duration.ofSeconds(46));
        carrier.carry();
        assertThat(of(busy).getFirst().state()).isEqualTo(Mail.State.SENT);
        var minute = Duration.ofMinutes(1);
        assertThat(MailCarrier.scattered(minute, 0)).isEqualTo(Duration.ofSeconds(45));
        assertThat(MailCarrier.scattered(minute, 1)).isEqualTo(Duration.ofSeconds(75));
    }

    @Test
    void whatIsRefusedForTwoDaysIsLeftToAPerson() {
        var busy = address();
        post(busy, "总是忙");
        server.when(busy, Fault.says("451 4.3.0 not now"));
        var carrier = roads.carrier(roads.mail(server.port()), clock);
        for (int i = 0; i < 12; i++) {
            carrier.carry();
            clock.move(Duration.ofHours(8));
        }
        assertThat(of(busy).getFirst().state()).isEqualTo(Mail.State.FAILED);
        assertThat(of(busy).getFirst().cause()).isEqualTo(Mail.Cause.GAVE_UP);
        server.content();
        assertThat(new StuckMail(sql, clock).againAll(Mail.Cause.GAVE_UP)).isPositive();
        carrier.carry();
        assertThat(of(busy).getFirst().state()).isEqualTo(Mail.State.SENT);
    }

    @Test
    void addressThatNobodyHasGetsNothingMoreUntilSomebodySaysThatItIsRight() {
        var nobody = address();
        post(nobody, "查无此人");
        server.when(nobody, Fault.says("550 5.1.1 no such user here"));
        var carrier = roads.carrier(roads.mail(server.port()));
        carrier.carry();
        assertThat(of(nobody).getFirst().cause()).isEqualTo(Mail.Cause.ADDRESS);
        server.content();
        post(nobody.toUpperCase(Locale.ROOT), "第二封");
        carrier.carry();
        assertThat(of(nobody)).extracting(Mail::state).containsExactlyInAnyOrder(Mail.State.FAILED, Mail.State.BLOCKED);
        assertThat(received()).isEmpty();
        assertThat(dead.clear(Channel.MAIL, nobody)).isTrue();
        post(nobody, "第三封");
        carrier.carry();
        assertThat(subjectsOf(nobody)).containsExactly("第三封");
    }

    @Test
    void fullMailboxAndARefusedTextSayNothingAgainstTheAddress() {
        var full = address();
        var spam = address();
        post(full, "满了");
        server.when(full, Fault.says("552 5.2.2 mailbox full"));
        var carrier = roads.carrier(roads.mail(server.port()));
        carrier.carry();
        server.content();
        post(spam, "不收");
        server.when(ReluctantServer.END_OF_LETTER, Fault.says("554 5.7.1 looks like spam"));
        carrier.carry();
        assertThat(List.of(of(full).getFirst(), of(spam).getFirst()))
                .allMatch(mail -> mail.cause() == Mail.Cause.REFUSED);
        assertThat(dead.find(Channel.MAIL, full)).isEmpty();
        assertThat(dead.find(Channel.MAIL, spam)).isEmpty();
    }

    @Test
    void clockThatJumpsAheadLetsNothingExpireAndComesBackWithoutLeavingAnythingBehind() {
        var invited = address();
        letters.invite(
                new Letters.Stranger(invited, "zh-CN", false),
                "邀请",
                "x",
                "/join/",
                "secret",
                Instant.now().plus(Duration.ofDays(3)));
        server.when(invited, Fault.says("450 4.2.1 later"));
        clock.move(Duration.ofDays(400));
        var carrier = roads.carrier(roads.mail(server.port()), clock);
        carrier.carry();
        assertThat(of(invited).getFirst().state()).isEqualTo(Mail.State.WAITING);
        assertThat(of(invited).getFirst().secret()).isEqualTo("secret");
        clock.move(Duration.ofDays(-400));
        server.content();
        carrier.walk();
        assertThat(of(invited).getFirst().state()).isEqualTo(Mail.State.SENT);
    }

    @Test
    void outageSeenByAClockThatWasAheadDoesNotLastUntilThen() {
        var person = address();
        post(person, "钟回来了");
        server.mail.stop();
        clock.move(Duration.ofDays(400));
        var carrier = roads.carrier(roads.mail(server.port()), clock);
        carrier.walk();
        assertThat(carrier.outage()).isPresent();
        clock.move(Duration.ofDays(-400));
        server.mail.start();
        carrier.walk();
        assertThat(of(person).getFirst().state()).isEqualTo(Mail.State.SENT);
    }

    @Test
    void nobodySendsTheSameTwiceWhenItsKeyIsKnown() {
        var person = address();
        assertThat(keyed(person, "key " + person)).isTrue();
        assertThat(keyed(person, "key " + person)).isFalse();
        roads.carrier(roads.mail(server.port())).carry();
        assertThat(received()).hasSize(1);
        assertThat(keyed(person, "key " + person)).isFalse();
    }

    private boolean keyed(String person, String key) {
        return mails.put(new MailTable.Posted(
                UUID.randomUUID(),
                Channel.MAIL,
                null,
                person,
                "zh-CN",
                "一次",
                "x",
                "",
                null,
                null,
                false,
                null,
                key,
                null,
                clock.instant()));
    }

    private void sixMinutesPass() {
        sql.sql("update mail set claimed_at = claimed_at - interval '6 minutes' where state = 'SENDING'")
                .update();
    }

    private void post(String person, String subject) {
        letters.post(person, Locale.CHINA, false, subject, "正文", "/desk");
    }

    private List<Mail> of(String person) {
        return sql
                .sql("select id from mail where lower(recipient) = ? order by created_at")
                .param(person)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> mails.find(id).orElseThrow())
                .toList();
    }

    private MimeMessage[] received() {
        return server.mail.getReceivedMessages();
    }

    private List<String> subjectsOf(String person) {
        return Arrays.stream(received())
                .filter(message -> recipients(message).contains(person))
                .map(MailDeliveryTest::subject)
                .toList();
    }

    private static String address() {
        return UUID.randomUUID() + "@example.cn";
    }

    private static List<String> recipients(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .map(Object::toString)
                    .toList();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static final class PowerCut extends Error {}

    /** The power fails when the server has taken the letter, and nobody has noted it. */
    private record FallingRoad(Road road) implements Road {
        @Override
        public Channel channel() {
            return road.channel();
        }

        @Override
        public boolean leads(Mail mail) {
            return road.leads(mail);
        }

        @Override
        public void check() throws Undelivered {
            road.check();
        }

        @Override
        public void take(Mail mail) throws Undelivered {
            road.take(mail);
            throw new PowerCut();
        }
    }
}
