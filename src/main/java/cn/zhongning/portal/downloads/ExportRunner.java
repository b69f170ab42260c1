package cn.zhongning.portal.downloads;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.downloads.ExportJob.State;
import cn.zhongning.portal.exports.Exporter;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes jobs out of the line, a few at a time on each node. The transaction that reads a list holds the job's lock: when
 * the process or its connection dies, PostgreSQL lets go of it, and whoever looks next sees that the job was broken off.
 */
@Component
class ExportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ExportRunner.class);
    /** How the audit log calls it, when it is begun and when it comes to nothing. */
    static final String ASKED = "list.exported";

    private static final int LANES = 2;
    private static final long TELL = TimeUnit.MILLISECONDS.toNanos(300);

    private final ExportJobs jobs;
    private final ExportOffers offers;
    private final Exporter exporter;
    private final Audit audit;
    private final TransactionTemplate reading;
    private final TransactionTemplate apart;
    private final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(LANES);
    private volatile boolean resting;

    ExportRunner(
            ExportJobs jobs,
            ExportOffers offers,
            Exporter exporter,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.offers = offers;
        this.exporter = exporter;
        this.audit = audit;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(
                TransactionDefinition.ISOLATION_REPEATABLE_READ); // what is counted is what is written
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Nobody waits for this file any more, or this portal stops. */
    private static final class Unwanted extends RuntimeException {
        Unwanted() {
            super(null, null, false, false);
        }
    }

    /** Begins what waits, as far as a lane is free. */
    void wake() {
        if (resting || !free.tryAcquire()) return;
        lanes.execute(() -> {
            try {
                while (!resting && next()) LOG.debug("an export is settled");
            } finally {
                free.release();
            }
        });
    }

    /** Also what other nodes have left behind. */
    @Scheduled(fixedDelay = 3000, initialDelay = 1000)
    void look() {
        for (var job : jobs.in(State.RUNNING)) {
            apart.executeWithoutResult(status -> {
                if (jobs.lock(job.id())) ended(job, State.BROKEN_OFF);
            });
        }
        if (!jobs.in(State.WAITING).isEmpty()) wake();
    }

    @PreDestroy
    void rest() throws InterruptedException {
        resting = true;
        lanes.shutdown();
        if (!lanes.awaitTermination(8, TimeUnit.SECONDS)) LOG.warn("an export is given up in its middle");
    }

    /** Lists that only a newer portal beside this one knows are left to it. */
    private boolean next() {
        return jobs.in(State.WAITING).stream()
                .filter(job -> offers.find(job.list()).isPresent())
                .anyMatch(this::run);
    }

    /** False where somebody else has it. */
    private boolean run(ExportJob job) {
        try {
            return Boolean.TRUE.equals(reading.execute(status -> {
                if (!jobs.lock(job.id()) || !changed(() -> jobs.begin(job.id()))) return false;
                write(job);
                return true;
            }));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Export {} was broken off: {}", job.id(), away.toString());
            end(job, State.BROKEN_OFF);
        } catch (Unwanted unwanted) {
            if (resting) apart.executeWithoutResult(status -> jobs.giveBack(job.id()));
        } catch (RuntimeException unforeseen) {
            LOG.error("Export {} failed", job.id(), unforeseen);
            end(job, State.FAILED);
        }
        return true;
    }

    private void write(ExportJob job) {
        var id = job.id();
        var sheets = offers.find(job.list()).orElseThrow().sheets();
        long expected = exporter.count(sheets, job.asked());
        apart.executeWithoutResult(status -> jobs.expect(id, expected));
        var watch = new Watch(id);
        var out = new Slices((number, slice) -> apart.executeWithoutResult(status -> jobs.add(id, number, slice)));
        try (out) {
            exporter.write(sheets, job.asked(), job.format(), out, watch);
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        if (!changed(() -> jobs.done(id, watch.rows, out.size()))) throw new Unwanted();
    }

    /** Tells now and then how far it is, and hears whether anybody still waits. */
    private final class Watch implements Exporter.Watch {
        private final UUID job;
        private long rows;
        private long told = System.nanoTime();

        Watch(UUID job) {
            this.job = job;
        }

        @Override
        public void row() {
            rows++;
            if (System.nanoTime() - told < TELL) return;
            if (resting || !changed(() -> jobs.progress(job, rows))) throw new Unwanted();
            told = System.nanoTime();
        }
    }

    private interface Change {
        boolean made();
    }

    private boolean changed(Change change) {
        return Boolean.TRUE.equals(apart.execute(status -> change.made()));
    }

    private void end(ExportJob job, State state) {
        try {
            apart.executeWithoutResult(status -> ended(job, state));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Export {} is marked later: {}", job.id(), away.toString());
        }
    }

    private void ended(ExportJob job, State state) {
        if (jobs.end(job.id(), state)) audit.recordAs(job.accountId(), ASKED, job.object(), state.outcome());
    }
}
