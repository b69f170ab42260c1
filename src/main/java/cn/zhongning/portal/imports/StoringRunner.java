package cn.zhongning.portal.imports;

import cn.zhongning.portal.imports.KeptFile.State;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a file's rows away from the page that asked for it, in the name of who asked. One transaction holds the file's
 * lock, stores the rows and says so: when its process or connection dies, nothing was stored, and whoever looks next sees
 * that.
 */
@Component
class StoringRunner {
    private static final Logger LOG = LoggerFactory.getLogger(StoringRunner.class);
    private static final int LANES = 3;
    private static final long TELL = TimeUnit.MILLISECONDS.toNanos(300);

    private final KeptFiles files;
    private final SheetImport imports;
    private final SheetKinds kinds;
    private final Template template;
    private final Texts texts;
    private final TransactionTemplate storing;
    private final TransactionTemplate apart;
    private final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(LANES);

    StoringRunner(
            KeptFiles files,
            SheetImport imports,
            SheetKinds kinds,
            Template template,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.imports = imports;
        this.kinds = kinds;
        this.template = template;
        this.texts = texts;
        storing = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Comes back once it has begun, or somebody else has. */
    void begin(KeptFile file, boolean doubtfulToo) {
        if (!free.tryAcquire()) throw new Refused("imports.error.busy");
        var begun = new CompletableFuture<@Nullable Void>();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        Runnable task = () -> {
            try {
                run(file, doubtfulToo, () -> begun.complete(null));
            } finally {
                free.release();
                begun.complete(null);
            }
        };
        lanes.execute(new DelegatingSecurityContextRunnable(task, context));
        begun.join();
    }

    /** What somebody died in the middle of has stored nothing. */
    void settle(KeptFile file) {
        if (file.state() != State.STORING) return;
        apart.executeWithoutResult(status -> {
            if (files.lock(file.id())) files.end(file.id(), State.BROKEN_OFF, null);
        });
    }

    @PreDestroy
    void rest() throws InterruptedException {
        lanes.shutdown();
        if (!lanes.awaitTermination(8, TimeUnit.SECONDS)) LOG.warn("an import is given up in its middle");
    }

    private void run(KeptFile file, boolean doubtfulToo, Runnable begun) {
        try {
            storing.executeWithoutResult(status -> {
                if (!files.lock(file.id()) || !begins(file)) return;
                begun.run();
                attempt(file, doubtfulToo, status);
            });
        } catch (DataAccessException | TransactionException away) {
            brokenOff(file, away);
        }
    }

    private boolean begins(KeptFile file) {
        return Boolean.TRUE.equals(apart.execute(status -> files.begin(file.id())));
    }

    /** Why it did not come about is written before the lock goes, lest it be taken for a death. */
    private void attempt(KeptFile file, boolean doubtfulToo, TransactionStatus status) {
        try {
            store(kinds.of(file.kind()), file, doubtfulToo);
        } catch (Refused refused) {
            status.setRollbackOnly();
            end(file, State.REFUSED, texts.get(file.language(), refused));
        } catch (DataAccessException | TransactionException away) {
            status.setRollbackOnly();
            brokenOff(file, away);
        } catch (RuntimeException unforeseen) {
            LOG.error("Import {} failed", file.id(), unforeseen);
            status.setRollbackOnly();
            end(file, State.FAILED, null);
        }
    }

    private <F> void store(SheetKind<F> kind, KeptFile file, boolean doubtfulToo) {
        var watch = new Watch(file);
        var content = new ByteArrayInputStream(files.content(file.id()).orElseThrow());
        var read = imports.read(kind, file.organisationId(), content, file.fileName(), file.language(), watch::read);
        var outcome = imports.store(read, doubtfulToo, watch::stored);
        int left = read.rows() - outcome.stored();
        files.stored(
                file.id(), outcome.stored(), left, left == 0 ? null : leftOut(outcome.checked(), doubtfulToo, file));
    }

    private byte[] leftOut(Checked<?> checked, boolean doubtfulToo, KeptFile file) {
        var out = new ByteArrayOutputStream();
        try {
            template.writeLeftOut(out, checked, !doubtfulToo, file.language());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private void brokenOff(KeptFile file, Exception away) {
        LOG.warn("Import {} was broken off: {}", file.id(), away.toString());
        end(file, State.BROKEN_OFF, null);
    }

    private void end(KeptFile file, State state, @Nullable String reason) {
        try {
            apart.executeWithoutResult(status -> files.end(file.id(), state, reason));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Import {} is marked later: {}", file.id(), away.toString());
        }
    }

    /** Tells now and then how far it is. */
    private final class Watch {
        private final KeptFile file;
        private long told = System.nanoTime();

        Watch(KeptFile file) {
            this.file = file;
        }

        void read(double part) {
            tell(part, 0, null);
        }

        void stored(int rows, int all) {
            tell(1, rows, all);
        }

        private void tell(double part, int rows, @Nullable Integer all) {
            if (System.nanoTime() - told < TELL) return;
            apart.executeWithoutResult(status -> files.progress(file.id(), part, rows, all));
            told = System.nanoTime();
        }
    }
}
