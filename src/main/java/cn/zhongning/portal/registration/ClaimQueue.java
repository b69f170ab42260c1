package cn.zhongning.portal.registration;

import cn.zhongning.portal.registration.Claim.Answer;
import cn.zhongning.portal.shared.Refused;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * People who ask for seats of the same session at the same time share a transaction: while one batch is being
 * committed the next one gathers, so a hot session costs one commit per batch instead of one per person. Bounded in
 * number and in time; who is told that it is too busy may ask again, and gets the same ticket if there is one.
 */
@Component
class ClaimQueue {
    private static final int AT_ONCE = 64;
    private static final int CROWD = 4000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int BATCHES = 4; // of different sessions; other requests need connections, too

    private final SeatLedger guests;
    private final Semaphore room = new Semaphore(CROWD);
    private final Semaphore batches = new Semaphore(BATCHES);
    private final LoadingCache<UUID, Line> lines =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build(Line::new);

    ClaimQueue(SeatLedger guests) {
        this.guests = guests;
    }

    Answer claim(Applicant applicant) {
        if (!room.tryAcquire()) throw new Refused("registration.error.busy");
        try {
            var claim = new Claim(applicant);
            lines.get(applicant.session()).add(claim);
            return await(claim);
        } finally {
            room.release();
        }
    }

    private static Answer await(Claim claim) {
        try {
            return claim.answer().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            claim.answer().cancel(false); // who is not there any more is passed over
            throw new Refused("registration.error.busy");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new Refused("registration.error.busy");
        }
    }

    /** Those who ask for one session, in the order in which they came. */
    private final class Line {
        private final UUID session;
        private final ConcurrentLinkedQueue<Claim> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean served = new AtomicBoolean();

        Line(UUID session) {
            this.session = session;
        }

        void add(Claim claim) {
            waiting.add(claim);
            if (served.compareAndSet(false, true)) Thread.startVirtualThread(this::serve);
        }

        private void serve() {
            do {
                try {
                    for (var batch = next(); !batch.isEmpty(); batch = next()) answer(batch);
                } finally {
                    served.set(false);
                }
            } while (!waiting.isEmpty() && served.compareAndSet(false, true)); // who came in between
        }

        private List<Claim> next() {
            var batch = new ArrayList<Claim>(AT_ONCE);
            for (var claim = waiting.poll(); claim != null; claim = waiting.poll()) {
                if (!claim.answer().isDone()) batch.add(claim);
                if (batch.size() == AT_ONCE) break;
            }
            return batch;
        }

        private void answer(List<Claim> batch) {
            batches.acquireUninterruptibly();
            try {
                var answers = guests.claim(
                        session, batch.stream().map(Claim::applicant).toList());
                for (int i = 0; i < batch.size(); i++) batch.get(i).answer().complete(answers.get(i));
            } catch (RuntimeException failed) {
                if (batch.size() == 1) batch.getFirst().answer().completeExceptionally(failed);
            } finally {
                batches.release();
            }
            if (batch.size() > 1)
                batch.stream().filter(claim -> !claim.answer().isDone()).forEach(this::alone);
        }

        /** One that cannot be stored must not take the others with it. */
        private void alone(Claim claim) {
            answer(List.of(claim));
        }
    }
}
