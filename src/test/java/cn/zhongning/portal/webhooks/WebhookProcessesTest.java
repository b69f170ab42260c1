package cn.zhongning.portal.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhongning.portal.EmptyDatabase;
import cn.zhongning.portal.Node;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.CreditCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two portals in processes of their own bring messages to receivers, until one is killed with a message in its hands. */
@PortalTest
class WebhookProcessesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    Environment settings;

    @TempDir
    Path homes;

    private EmptyDatabase shared;
    private DeliveryTable line;

    @BeforeEach
    void open() throws Exception {
        shared = new EmptyDatabase(settings);
        line = new DeliveryTable(shared.sql);
    }

    @AfterEach
    void close() throws Exception {
        shared.close();
    }

    @Test
    void messageOfAKilledPortalComesAgainUnderItsIdAndNobodyElseWaits() throws Exception {
        try (var hanging = new Receiver(true);
                var other = new Receiver(false);
                var one = node("hook-one");
                var two = node("hook-two")) {
            one.awaitReady();
            two.awaitReady();
            var stuck = webhook(hanging, 1);
            var free = webhook(other, 2);
            var message = post(stuck);
            await().atMost(PATIENCE).until(() -> hanging.got.size() == 1);
            holder(hanging.got.getFirst(), one, two).kill();
            var others = IntStream.range(0, 5)
                    .mapToObj(each -> post(free).toString())
                    .toList();
            await().atMost(PATIENCE).until(() -> other.got.size() == 5);
            assertThat(hanging.got).hasSize(1);
            assertThat(other.got).map(WebhookProcessesTest::id).containsExactlyInAnyOrderElementsOf(others);
            assertThat(delivery(stuck, message).state()).isEqualTo(Delivery.State.WAITING);

            hanging.wakes();
            shared.sql
                    .sql("update webhook_delivery set taken_at = taken_at - interval '3 minutes' where id = ?")
                    .param(message)
                    .update();
            await().atMost(PATIENCE).until(() -> delivery(stuck, message).state() == Delivery.State.DELIVERED);
            assertThat(delivery(stuck, message).attempts()).isEqualTo(2);
            assertThat(hanging.got)
                    .hasSize(2)
                    .allMatch(got -> id(got).equals(message.toString()))
                    .extracting(got -> got.header("User-agent"))
                    .doesNotHaveDuplicates();
        }
    }

    private Node node(String name) throws Exception {
        var given = new HashMap<>(shared.settings());
        given.put("portal.webhooks.inside", true);
        return Node.start(name, homes, given, "courier");
    }

    private static Node holder(Receiver.Got got, Node one, Node two) {
        return got.header("User-agent").contains(one.name) ? one : two;
    }

    private static String id(Receiver.Got got) {
        return got.header("Webhook-id");
    }

    private UUID post(UUID webhook) {
        var id = UUID.randomUUID();
        line.add(id, webhook, Happening.TRIAL_SENT, "{}", Instant.now());
        return id;
    }

    private Delivery delivery(UUID webhook, UUID id) {
        return line.find(webhook, id).orElseThrow();
    }

    /** Of an organisation of its own. */
    private UUID webhook(Receiver receiver, int number) {
        var organisation = UUID.randomUUID();
        shared.sql
                .sql("""
                        insert into organisation (id, version, kind, name, credit_code, status)
                        values (?, 0, 'ENTERPRISE', ?, ?, 'APPROVED')
                        """)
                .params(
                        organisation,
                        "收件单位" + number,
                        CreditCode.completing("53640521MA000000" + number).value())
                .update();
        var id = UUID.randomUUID();
        shared.sql
                .sql("""
                        insert into webhook (id, version, organisation_id, address, happenings, secret, created_at)
                        values (?, 0, ?, ?, array['DEAL_CHANGED'], ?, now())
                        """)
                .params(id, organisation, receiver.address(), Signature.secret())
                .update();
        return id;
    }
}
