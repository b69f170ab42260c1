package cn.zhongning.portal.api;

import cn.zhongning.portal.shared.Sha256;
import cn.zhongning.portal.tokens.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does once what is asked for twice (draft-ietf-httpapi-idempotency-key-header): the key, what was done and its answer
 * stand in one transaction, so of two who ask at once the second waits for the first one's answer. What was refused has
 * left nothing behind, and may be asked for again.
 */
@Component
class Once {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json = ApiJson.mapper();

    Once(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** As it was answered first. */
    private record Kept(
            String request,
            int status,
            @Nullable String location,
            @Nullable String tag,
            String body) {}

    /**
     * @param sent what the request says
     * @param text what the answer's text is made of
     */
    <T> ResponseEntity<Own<T>> of(
            HttpServletRequest request, Object sent, Class<T> text, Supplier<ResponseEntity<Own<T>>> action) {
        return of(request, sent, json.getTypeFactory().constructParametricType(Own.class, text), action);
    }

    <R> ResponseEntity<R> plain(
            HttpServletRequest request, Object sent, Class<R> type, Supplier<ResponseEntity<R>> action) {
        return of(request, sent, json.constructType(type), action);
    }

    /** @param type of what is answered */
    private <R> ResponseEntity<R> of(
            HttpServletRequest request, Object sent, JavaType type, Supplier<ResponseEntity<R>> action) {
        var key = request.getHeader(KEY);
        if (key == null || !FORM.matcher(key).matches()) throw new ProblemAdvice.Failed(Fault.KEY_MISSING);
        var token = ((Token) request.getAttribute(BearerFilter.TOKEN)).id();
        var asked =
                Sha256.of(request.getMethod() + " " + request.getServletPath() + "\n" + json.writeValueAsString(sent));
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!begin(token, key, asked)) return replay(token, key, asked, type);
            var answer = action.get();
            keep(token, key, answer);
            return answer;
        }));
    }

    /** Whether this is the first; whoever comes while another is at it waits here. */
    private boolean begin(UUID token, String key, String asked) {
        sql.sql("delete from api_answer where token_id = ? and key = ? and created_at < ?")
                .params(token, key, ago())
                .update();
        return sql.sql("""
                        insert into api_answer (token_id, key, request, created_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """).params(token, key, asked, time(clock.instant())).update() == 1;
    }

    private <R> ResponseEntity<R> replay(UUID token, String key, String asked, JavaType type) {
        var kept = find(token, key).orElseThrow();
        if (!kept.request().equals(asked)) throw new ProblemAdvice.Failed(Fault.KEY_REUSED);
        var answer = ResponseEntity.status(kept.status()).header(REPLAYED, "true");
        if (kept.location() != null) answer.location(URI.create(kept.location()));
        if (kept.tag() != null) answer.eTag(kept.tag());
        return answer.body(json.readValue(kept.body(), type));
    }

    private Optional<Kept> find(UUID token, String key) {
        return sql.sql("select request, status, location, tag, body from api_answer where token_id = ? and key = ?")
                .params(token, key)
                .query(Kept.class)
                .optional();
    }

    private void keep(UUID token, String key, ResponseEntity<?> answer) {
        var headers = answer.getHeaders();
        sql.sql("""
                        update api_answer set status = ?, location = ?, tag = ?, body = ? where token_id = ? and key = ?
                        """)
                .param(answer.getStatusCode().value())
                .param(headers.getFirst(HttpHeaders.LOCATION))
                .param(headers.getETag())
                .param(json.writeValueAsString(answer.getBody()))
                .param(token)
                .param(key)
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void forget() {
        sql.sql("delete from api_answer where created_at < ?").param(ago()).update();
    }

    private OffsetDateTime ago() {
        return time(clock.instant().minus(KEPT));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
