package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps pages quick while the search engine is away: after a failure nobody waits for it, one call tries it again. */
@Component
class Circuit {
    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** The first question loads dictionaries and classes. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean warm;
    private final Clock clock;
    private final Duration wait;
    private final AtomicReference<Instant> again = new AtomicReference<>(Instant.MIN);

    Circuit(Clock clock, @Value("${portal.search-wait:2500ms}") Duration wait) {
        this.clock = clock;
        this.wait = wait;
    }

    interface Call<T> {
        T answer() throws IOException;
    }

    /** Nothing where the engine is away. */
    <T> Optional<T> ask(Call<T> call) {
        var until = again.get();
        var now = clock.instant();
        boolean trial = until != Instant.MIN;
        if (trial && (now.isBefore(until) || !again.compareAndSet(until, now.plus(PAUSE)))) return Optional.empty();
        try {
            var answer = inTime(call);
            again.set(Instant.MIN);
            warm = true;
            return Optional.of(answer);
        } catch (IOException away) {
            return opened(away);
        } catch (ElasticsearchException refused) {
            int status = refused.status();
            if (status >= 500 || status == NOT_FOUND || status == TOO_MANY) return opened(refused);
            LOG.error("The search engine does not understand a question", refused);
            return Optional.empty();
        }
    }

    /** An engine that took the connection and says nothing keeps the client waiting for ever, whatever its settings. */
    private <T> T inTime(Call<T> call) throws IOException {
        var asked = calls.submit(call::answer);
        try {
            return asked.get((warm ? wait : FIRST_WAIT).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException away) throw away;
            if (failed.getCause() instanceof RuntimeException fault) throw fault;
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException silent) {
            asked.cancel(true);
            throw new IOException("no answer within " + wait, silent);
        } catch (InterruptedException stop) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    @PreDestroy
    void close() {
        calls.shutdownNow();
    }

    private <T> Optional<T> opened(Exception why) {
        if (again.getAndSet(clock.instant().plus(PAUSE)) == Instant.MIN) {
            LOG.warn("Search answers from the database alone: {}", why.toString());
        }
        return Optional.empty();
    }
}
