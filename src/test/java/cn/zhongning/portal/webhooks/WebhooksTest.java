package cn.zhongning.portal.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.deals.Fair;
import cn.zhongning.portal.feeds.Tools;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class WebhooksTest {
    private static final Set<Happening> DEALS = Set.of(Happening.INTENTION_RECEIVED, Happening.DEAL_CHANGED);

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookRepository repository;

    @Autowired
    DeliveryTable deliveries;

    @Autowired
    Courier courier;

    @Autowired
    Fair fair;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path home;

    private Account owner;

    @BeforeEach
    void signIn() {
        owner = fair.person(OrganisationKind.ENTERPRISE);
        SignedInAs.account(owner);
    }

    @AfterEach
    void leave() {
        sql.sql("delete from webhook where organisation_id = ?")
                .param(owner.organisationId())
                .update();
        SignedInAs.nobody();
    }

    @Test
    void messageArrivesOnceAndSigned() throws Exception {
        try (var receiver = new Receiver(false)) {
            var webhook = webhooks.add(receiver.address(), DEALS);
            webhooks.trial(webhook.id());
            var delivery = settled(webhook);
            assertThat(delivery.state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(receiver.got).hasSize(1);
            var got = receiver.got.getFirst();
            assertThat(got.body()).isEqualTo(delivery.body());
            assertThat(verified(webhook, got)).isEqualTo("trial.sent");
        }
    }

    /** The type of the message, as a library that others wrote reads it once it has held it against its signature. */
    private String verified(Webhook webhook, Receiver.Got got) throws Exception {
        var file = Files.writeString(home.resolve("message.json"), got.body());
        return new Tools(home)
                .script(
                        "node",
                        "verify.mjs",
                        webhook.secret(),
                        got.header("Webhook-id"),
                        got.header("Webhook-timestamp"),
                        got.header("Webhook-signature"),
                        file.toString())
                .strip();
    }

    @Test
    void secretIsAsLongAsTheStandardAsks() {
        var secret = webhooks.add("http://127.0.0.1:9/", DEALS).secret();
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }

    @Test
    void refusedMessageIsTriedAgainAndThenSentOnceMoreByHand() throws Exception {
        try (var receiver = new Receiver(false)) {
            receiver.answer = 500;
            var webhook = webhooks.add(receiver.address(), DEALS);
            webhooks.trial(webhook.id());
            await().until(() -> newest(webhook).trouble() != null);
            assertThat(newest(webhook).state()).isEqualTo(Delivery.State.WAITING);
            assertThat(newest(webhook).nextAt()).isAfter(Instant.now().plusSeconds(1));
            assertThat(webhooks.find(webhook.id()).standing()).isEqualTo(Webhook.Standing.FAILING);
            receiver.answer = 200;
            due(webhook);
            var delivery = settled(webhook);
            assertThat(delivery.attempts()).isEqualTo(2);
            assertThat(webhooks.find(webhook.id()).standing()).isEqualTo(Webhook.Standing.WORKING);
            webhooks.replay(webhook.id(), delivery.id());
            settled(webhook);
            assertThat(receiver.got)
                    .hasSize(3)
                    .extracting(got -> got.header("Webhook-id") + got.body())
                    .containsOnly(delivery.id() + delivery.body());
        }
    }

    @Test
    void afterItsLastTryAMessageFailsAndStaysToBeSentAgain() throws Exception {
        try (var receiver = new Receiver(false)) {
            receiver.answer = 404;
            var webhook = webhooks.add(receiver.address(), DEALS);
            webhooks.trial(webhook.id());
            sql.sql("update webhook_delivery set attempts = 9 where webhook_id = ?")
                    .param(webhook.id())
                    .update();
            assertThat(settled(webhook).state()).isEqualTo(Delivery.State.FAILED);
            assertThat(newest(webhook).trouble()).isEqualTo("HTTP 404");
        }
    }

    @Test
    void receiverThatHangsHoldsUpNobodyElse() throws Exception {
        try (var hanging = new Receiver(true);
                var other = new Receiver(false)) {
            var stuck = webhooks.add(hanging.address(), DEALS);
            var free = webhooks.add(other.address(), DEALS);
            webhooks.trial(stuck.id());
            webhooks.trial(stuck.id());
            await().until(() -> !hanging.got.isEmpty());
            IntStream.range(0, 3).forEach(i -> webhooks.trial(free.id()));
            await().atMost(Courier.PATIENCE.minusSeconds(1)).until(() -> other.got.size() == 3);
            assertThat(hanging.got).hasSize(1);
            await().atMost(Courier.PATIENCE.multipliedBy(3))
                    .until(() -> deliveries.of(stuck.id(), 0, 9).stream()
                            .anyMatch(delivery -> Objects.requireNonNullElse(delivery.trouble(), "")
                                    .contains("Timeout")));
        }
    }

    @Test
    void leadIntoTheHouseIsNotFollowed() throws Exception {
        try (var receiver = new Receiver(false)) {
            receiver.answer = 302;
            var webhook = webhooks.add(receiver.address(), DEALS);
            webhooks.trial(webhook.id());
            await().until(() -> "HTTP 302".equals(newest(webhook).trouble()));
            assertThat(receiver.got).hasSize(1);
        }
    }

    @Test
    void addressThatSaysItIsGoneIsPausedAndItsOrganisationTold() throws Exception {
        try (var receiver = new Receiver(false)) {
            receiver.answer = 410;
            var webhook = webhooks.add(receiver.address(), DEALS);
            webhooks.trial(webhook.id());
            await().until(() -> standing(webhook) == Webhook.Standing.PAUSED);
            assertThat(told()).anyMatch(title -> title.contains("消息推送已暂停"));
            receiver.answer = 200;
            due(webhook);
            webhooks.resume(webhook.id());
            assertThat(settled(webhook).state()).isEqualTo(Delivery.State.DELIVERED);
        }
    }

    @Test
    void addressWithoutAnAnswerForFiveDaysIsPaused() throws Exception {
        try (var receiver = new Receiver(false)) {
            receiver.answer = 503;
            var webhook = webhooks.add(receiver.address(), DEALS);
            sql.sql("update webhook set failing_since = now() - interval '5 days 1 minute' where id = ?")
                    .param(webhook.id())
                    .update();
            webhooks.trial(webhook.id());
            await().until(() -> standing(webhook) == Webhook.Standing.PAUSED);
        }
    }

    @Test
    void twoNodesNeverTakeTheSameMessage() throws Exception {
        var lanes = IntStream.range(0, 8)
                .mapToObj(i -> webhooks.add("http://127.0.0.1:9/" + i, DEALS))
                .toList();
        var soon = Instant.now().plus(Duration.ofDays(400)); // no real courier takes them before
        lanes.forEach(lane -> deliveries.add(UUID.randomUUID(), lane.id(), Happening.TRIAL_SENT, "{}", soon));
        Callable<List<Delivery>> node = () -> transaction.execute(status -> deliveries.take(soon, Courier.LEASE, 3));
        var taken = new HashSet<UUID>();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 6; round++) {
                for (var each : nodes.invokeAll(List.of(node, node, node, node))) {
                    each.get().stream()
                            .filter(delivery ->
                                    lanes.stream().anyMatch(lane -> lane.id().equals(delivery.webhookId())))
                            .forEach(delivery ->
                                    assertThat(taken.add(delivery.id())).isTrue());
                }
            }
        }
        assertThat(taken).hasSize(8);
    }

    @Test
    void messageOfANodeThatDiedIsTakenByAnother() {
        var lane = webhooks.add("http://127.0.0.1:9/", DEALS);
        var soon = Instant.now().plus(Duration.ofDays(500));
        deliveries.add(UUID.randomUUID(), lane.id(), Happening.TRIAL_SENT, "{}", soon);
        assertThat(take(lane, soon)).hasSize(1);
        passes(lane, Courier.LEASE.minusSeconds(10));
        assertThat(take(lane, soon)).isEmpty();
        passes(lane, Duration.ofSeconds(11));
        assertThat(take(lane, soon)).hasSize(1);
    }

    @Test
    void clockThatJumpsAheadTakesNothingOutOfAnothersHands() {
        var lane = webhooks.add("http://127.0.0.1:9/", DEALS);
        var soon = Instant.now().plus(Duration.ofDays(600));
        deliveries.add(UUID.randomUUID(), lane.id(), Happening.TRIAL_SENT, "{}", soon);
        assertThat(take(lane, soon)).hasSize(1);
        assertThat(take(lane, soon.plus(Duration.ofDays(1)))).isEmpty();
        passes(lane, Courier.LEASE.multipliedBy(-3)); // the database's clock was turned back
        assertThat(take(lane, soon)).hasSize(1);
    }

    @Test
    void messageOfAClockThatWasAheadDoesNotWaitUntilThen() throws Exception {
        try (var receiver = new Receiver(false)) {
            var webhook = webhooks.add(receiver.address(), DEALS);
            for (var ahead : List.of(Duration.ofHours(1), Duration.ofDays(1)))
                deliveries.add(
                        UUID.randomUUID(),
                        webhook.id(),
                        Happening.TRIAL_SENT,
                        "{}",
                        Instant.now().plus(ahead));
            await().atMost(Duration.ofSeconds(30)).until(() -> receiver.got.size() == 2);
        }
    }

    @Test
    void whoComesBackLateChangesNothingOfWhatAnotherHasInHand() {
        var lane = webhooks.add("http://127.0.0.1:9/", DEALS);
        var soon = Instant.now().plus(Duration.ofMinutes(4));
        deliveries.add(UUID.randomUUID(), lane.id(), Happening.TRIAL_SENT, "{}", soon);
        var late = take(lane, soon).getFirst();
        passes(lane, Courier.LEASE.plusSeconds(1));
        var other = take(lane, soon).getFirst();
        deliveries.failed(late, null, "timeout", soon, soon);
        assertThat(take(lane, soon)).isEmpty();
        deliveries.delivered(other.id(), 204, Duration.ofMillis(5), soon);
        assertThat(newest(lane).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void clockThatJumpsAheadPausesNoAddress() {
        var lane = webhooks.add("http://127.0.0.1:9/", DEALS);
        var jumped = Instant.now().plus(Duration.ofDays(40));
        repository.refused(lane.id(), Instant.now());
        assertThat(repository.giveUp(lane.id(), false, jumped.minus(Courier.GIVEN_UP), jumped))
                .isZero();
    }

    @Test
    void onlyTheOrganisationsOwnWritersReachIt() {
        var webhook = webhooks.add("http://127.0.0.1:9/", DEALS);
        SignedInAs.account(fair.person(OrganisationKind.ENTERPRISE));
        for (Runnable act : List.<Runnable>of(
                () -> webhooks.find(webhook.id()),
                () -> webhooks.change(webhook.id(), webhook.version(), "http://127.0.0.1:9/", DEALS),
                () -> webhooks.renewSecret(webhook.id()),
                () -> webhooks.pause(webhook.id()),
                () -> webhooks.resume(webhook.id()),
                () -> webhooks.remove(webhook.id()),
                () -> webhooks.trial(webhook.id()),
                () -> webhooks.deliveries(webhook.id(), 0, 9),
                () -> webhooks.replay(webhook.id(), UUID.randomUUID()))) {
            assertThatThrownBy(act::run).isInstanceOf(Refused.class).hasMessageContaining("gone");
        }
        SignedInAs.as(Role.ENTERPRISE, owner.organisationId(), MemberRole.READER);
        assertThatThrownBy(() -> webhooks.own()).isInstanceOf(Refused.class);
    }

    @Test
    void changeOverAColleaguesChangeIsRefused() {
        var webhook = webhooks.add("http://127.0.0.1:9/", DEALS);
        webhooks.change(webhook.id(), webhook.version(), "http://127.0.0.1:9/new", DEALS);
        assertThatThrownBy(() -> webhooks.change(webhook.id(), webhook.version(), "http://127.0.0.1:9/old", DEALS))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "somewhere",
                "ftp://example.cn/",
                "https://",
                "https://user:word@example.cn/",
                "javascript:alert(1)"
            })
    void nonsenseIsNoAddress(String typed) {
        assertThatThrownBy(() -> webhooks.add(typed, DEALS)).isInstanceOf(Mistakes.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void neighboursAreNotOutside(String address) throws Exception {
        assertThat(Outside.near(InetAddress.getByName(address))).isTrue();
        var host = address.contains(":") ? "[" + address + "]" : address;
        assertThatThrownBy(() -> new Outside(false).check("https://" + host + "/"))
                .hasMessageContaining("public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "114.114.114.114", "100.128.0.1", "198.20.0.1", "2400:3200::1"})
    void theInternetIsOutside(String address) throws Exception {
        assertThat(Outside.near(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void outsideWantsEncryption() {
        assertThatThrownBy(() -> new Outside(false).check("http://1.1.1.1/")).hasMessageContaining("https");
    }

    @Test
    void oldMessagesAreForgotten() {
        var webhook = webhooks.add("http://127.0.0.1:9/", DEALS);
        deliveries.add(
                UUID.randomUUID(),
                webhook.id(),
                Happening.TRIAL_SENT,
                "{}",
                Instant.now().minus(Courier.KEPT).minusSeconds(60));
        courier.forget();
        assertThat(webhooks.deliveries(webhook.id(), 0, 9)).isEmpty();
    }

    private List<Delivery> take(Webhook lane, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> deliveries.take(now, Courier.LEASE, 100))).stream()
                .filter(delivery -> delivery.webhookId().equals(lane.id()))
                .toList();
    }

    private void passes(Webhook lane, Duration time) {
        sql.sql("update webhook_delivery set taken_at = taken_at - cast(? as interval) where webhook_id = ?")
                .params(time.toString(), lane.id())
                .update();
    }

    private Delivery settled(Webhook webhook) {
        await().atMost(Duration.ofSeconds(30)).until(() -> newest(webhook).state() != Delivery.State.WAITING);
        return newest(webhook);
    }

    private Delivery newest(Webhook webhook) {
        return deliveries.of(webhook.id(), 0, 1).getFirst();
    }

    private Webhook.Standing standing(Webhook webhook) {
        return repository.findById(webhook.id()).orElseThrow().standing();
    }

    private void due(Webhook webhook) {
        sql.sql("update webhook_delivery set next_at = now() where webhook_id = ?")
                .param(webhook.id())
                .update();
    }

    private List<String> told() {
        return sql.sql("select title from notice where account_id = ?")
                .param(owner.id())
                .query(String.class)
                .list();
    }
}
