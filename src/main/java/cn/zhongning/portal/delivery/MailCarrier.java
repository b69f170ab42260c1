package cn.zhongning.portal.delivery;

import cn.zhongning.portal.delivery.Undelivered.Fate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Takes the messages of one channel out of the line. Each is claimed in the table before it leaves, and noted afterwards,
 * outside of any transaction: carriers of several nodes never take the same, and what was claimed by one that fell is
 * shown as perhaps sent. While nobody is there to take anything, nothing is tried and nothing counted; a message that
 * fails by itself steps back and lets the others pass.
 */
final class MailCarrier {
    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);
    private static final int LANES = 4; // a slow mailbox holds one of them only
    private static final int TRIES = 12; // over about two days
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);

    private final MailTable mails;
    private final Returns returns;
    private final Road road;
    private final Clock clock;
    final ReentrantLock walking = new ReentrantLock();
    private final Queue<Runnable> unnoted = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String away;
    private volatile boolean resting;
    private volatile Instant next = Instant.MIN;
    private volatile Instant since = Instant.MIN;
    private volatile Instant began = Instant.MIN;
    private volatile int outages;

    MailCarrier(MailTable mails, Returns returns, Road road, Clock clock) {
        this.mails = mails;
        this.returns = returns;
        this.road = road;
        this.clock = clock;
    }

    /** What keeps the mail server, or the provider, from being reached, if anything does. */
    Optional<Outage> outage() {
        return Optional.ofNullable(away).map(reason -> new Outage(reason, began));
    }

    void walk() {
        var now = clock.instant();
        boolean early = now.isBefore(next) && !now.isBefore(since); // unless the clock was turned back
        if (!early) carry();
    }

    /** Nothing more is taken; what is on the road arrives and is noted. */
    void rest() throws InterruptedException {
        resting = true;
        if (walking.tryLock(10, TimeUnit.SECONDS)) walking.unlock();
    }

    void carry() {
        if (!walking.tryLock()) return;
        try {
            noteTheRest();
            var lost = mails.missing();
            if (lost > 0) LOG.warn("{} messages are perhaps sent, and wait for somebody to look at them", lost);
            mails.clockTurnedBack();
            mails.forgetSecrets();
            if (!mails.waits(road.channel())) back();
            else if (reachable()) lanes();
        } finally {
            walking.unlock();
        }
    }

    private void lanes() {
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(IntStream.range(0, LANES)
                            .mapToObj(lane -> CompletableFuture.runAsync(this::lane, lanes))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void lane() {
        while (!resting && away == null) {
            var mail = mails.claim(road.channel());
            if (mail.isEmpty()) return;
            if (mail.get().state() == Mail.State.SENDING) send(mail.get());
        }
    }

    private boolean reachable() {
        try {
            road.check();
            away = null;
            return true;
        } catch (Undelivered unreachable) {
            stop(unreachable);
            return false;
        }
    }

    private synchronized void stop(Undelivered unreachable) {
        away = unreachable.reason();
        since = clock.instant();
        if (outages == 0) {
            LOG.warn("{} is away: {}", road.channel(), unreachable.reason());
            began = since;
        }
        outages = outages + 1;
        next = since.plus(later(Duration.ofSeconds(5), outages, Duration.ofMinutes(5)));
    }

    private void send(Mail mail) {
        try {
            road.take(mail);
        } catch (Undelivered failed) {
            settle(mail, failed);
            return;
        } catch (RuntimeException unwritable) {
            settle(mail, Undelivered.because(Fate.LATER, unwritable));
            return;
        }
        back();
        note(() -> mails.sent(mail, !road.leads(mail)));
    }

    private synchronized void back() {
        away = null;
        outages = 0;
    }

    private void settle(Mail mail, Undelivered failed) {
        if (failed.fate() != Fate.AWAY) LOG.warn("Message {} did not go out: {}", mail.id(), failed.reason());
        switch (failed.fate()) {
            case AWAY -> {
                note(() -> mails.giveBack(mail));
                stop(failed);
            }
            case UNKNOWN -> note(() -> mails.perhaps(mail, failed.reason()));
            case NEVER -> note(() -> returns.refused(mail, failed.cause(), failed.reason()));
            case LATER -> note(() -> stepBack(mail, failed));
        }
    }

    private void stepBack(Mail mail, Undelivered failed) {
        if (mail.attempts() >= TRIES) {
            returns.refused(mail, Mail.Cause.GAVE_UP, failed.reason());
        } else {
            var wait = scattered(
                    later(FIRST, mail.attempts(), LONGEST),
                    ThreadLocalRandom.current().nextDouble());
            mails.later(mail, failed.reason(), clock.instant().plus(wait));
        }
    }

    /** Nobody but this carrier knows what became of it: while the database is away, it keeps that in mind. */
    private void note(Runnable note) {
        try {
            note.run();
        } catch (DataAccessException away) {
            LOG.warn("The fate of a message could not be noted yet: {}", away.toString());
            unnoted.add(note);
        }
    }

    private void noteTheRest() {
        for (var note = unnoted.peek(); note != null; note = unnoted.peek()) {
            note.run();
            unnoted.remove();
        }
    }

    static Duration later(Duration first, int tries, Duration longest) {
        var wait = first.multipliedBy(1L << Math.min(tries - 1, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Between three quarters and five quarters of it: what failed together does not come back together. */
    static Duration scattered(Duration wait, double chance) {
        return Duration.ofMillis(Math.round(wait.toMillis() * (0.75 + chance / 2)));
    }
}
