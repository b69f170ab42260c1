package cn.zhongning.portal.webhooks;

import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Retention;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings messages to webhooks, at least once: whoever dies on the way is followed by another, and the receiver knows a
 * message by its id. A receiver that hangs or fails waits alone.
 */
@Component
class Courier implements DisposableBean {
    static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Longer than any try can take. */
    static final Duration LEASE = Duration.ofMinutes(2);
    /** After that long without an answer nobody is there. */
    static final Duration GIVEN_UP = Duration.ofDays(5);

    static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 20;
    private static final int GONE = 410;
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final DeliveryTable deliveries;
    private final WebhookRepository webhooks;
    private final Outside outside;
    private final Notices notices;
    private final Retention retention;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String agent;
    private final ExecutorService riders = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final HttpClient http = HttpClient.newBuilder()
            .version(
                    HttpClient.Version
                            .HTTP_1_1) // to plain HTTP it would offer an upgrade that simple receivers trip over
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER) // it could lead inside
            .build();

    Courier(
            DeliveryTable deliveries,
            WebhookRepository webhooks,
            Outside outside,
            Notices notices,
            Retention retention,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${portal.origin}") String origin) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.outside = outside;
        this.notices = notices;
        this.retention = retention;
        this.transaction = transaction;
        this.clock = clock;
        this.agent = "portal-webhooks (" + origin + ")";
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 7000)
    void walk() {
        int hands = free.drainPermits();
        if (hands == 0) return;
        var now = clock.instant();
        var taken = transaction.execute(status -> {
            deliveries.clockTurnedBack(now);
            return deliveries.take(now, LEASE, hands);
        });
        free.release(hands - taken.size());
        taken.forEach(delivery -> riders.execute(() -> ride(delivery)));
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 1_200_000)
    void forget() {
        retention.end("webhook_delivery", KEPT, "");
    }

    @Override
    public void destroy() {
        riders.shutdownNow(); // what is on its way is sent again after its lease
        http.shutdownNow();
    }

    private void ride(Delivery delivery) {
        try {
            webhooks.findById(delivery.webhookId()).ifPresent(webhook -> send(webhook, delivery));
        } catch (RuntimeException lost) {
            LOG.warn("Message {} to a webhook is tried again after its lease: {}", delivery.id(), lost.toString());
        } finally {
            free.release();
        }
    }

    private void send(Webhook webhook, Delivery delivery) {
        long begun = System.nanoTime();
        try {
            int status = post(webhook, delivery);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            if (status / 100 == 2) delivered(webhook, delivery, status, took);
            else failed(webhook, delivery, status, "HTTP " + status);
        } catch (IOException failed) {
            failed(webhook, delivery, null, reason(failed));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the receiver says beside its status is nobody's business, and could be endless. */
    private int post(Webhook webhook, Delivery delivery) throws IOException, InterruptedException {
        var now = Instant.now(); // its receiver holds it against a clock of its own
        var request = HttpRequest.newBuilder(outside.check(webhook.address()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", agent)
                .header("webhook-id", delivery.id().toString())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(webhook.secret(), delivery.id(), now, delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()))
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private void delivered(Webhook webhook, Delivery delivery, int status, Duration took) {
        transaction.executeWithoutResult(transacted -> {
            deliveries.delivered(delivery.id(), status, took, clock.instant());
            webhooks.answered(webhook.id());
        });
    }

    private void failed(Webhook webhook, Delivery delivery, @Nullable Integer status, String trouble) {
        var now = clock.instant();
        int tries = delivery.attempts();
        var next = tries > WAITS.size() ? null : now.plus(shaken(WAITS.get(tries - 1)));
        transaction.executeWithoutResult(transacted -> {
            deliveries.failed(delivery, status, trouble, next, now);
            webhooks.refused(webhook.id(), now);
            boolean gone = status != null && status == GONE;
            if (webhooks.giveUp(webhook.id(), gone, now.minus(GIVEN_UP), now) > 0) {
                var page = Webhooks.address(webhook.id());
                notices.tellOrganisation(
                        webhook.organisationId(), "webhooks.notice.paused", page, webhook.address(), trouble);
            }
        });
    }

    /** A fifth earlier or later: what failed together does not come again together. */
    private static Duration shaken(Duration wait) {
        double part = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        return Duration.ofMillis(Math.round(wait.toMillis() * part));
    }

    private static String reason(IOException failed) {
        var reason =
                failed.getClass().getSimpleName() + (failed.getMessage() == null ? "" : ": " + failed.getMessage());
        return reason.substring(0, Math.min(reason.length(), 300));
    }
}
