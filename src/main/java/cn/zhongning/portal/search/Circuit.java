package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps pages quick while the search engine is away: after a failure nobody waits for it, one call tries it again. */
@Component
class Circuit {
    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final Clock clock;
    private final AtomicReference<Instant> again = new AtomicReference<>(Instant.MIN);

    Circuit(Clock clock) {
        this.clock = clock;
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
            var answer = call.answer();
            again.set(Instant.MIN);
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

    private <T> Optional<T> opened(Exception why) {
        if (again.getAndSet(clock.instant().plus(PAUSE)) == Instant.MIN) {
            LOG.warn("Search answers from the database alone: {}", why.toString());
        }
        return Optional.empty();
    }
}
