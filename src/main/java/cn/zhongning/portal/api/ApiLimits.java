package cn.zhongning.portal.api;

import cn.zhongning.portal.accounts.Attempts;
import cn.zhongning.portal.tokens.Token;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * How often one token, or one network without a token, may ask; and how often one network may show wrong tokens. Told
 * by the headers of draft-ietf-httpapi-ratelimit-headers-10. Counted by each node for itself.
 */
@Component
class ApiLimits {
    private static final int KNOWN = 100_000;

    private final Limits limits;
    private final Problems problems;
    private final Cache<String, Bucket> buckets;

    ApiLimits(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
        buckets = Caffeine.newBuilder()
                .maximumSize(KNOWN)
                .expireAfterAccess(limits.period())
                .build();
    }

    /** Requests in a period. */
    @ConfigurationProperties("portal.api.limits")
    record Limits(
            @DefaultValue("600") int token,
            @DefaultValue("300") int network,
            @DefaultValue("20") int wrong,
            @DefaultValue("1m") Duration period) {}

    /** Whether it may go on; if not, it has been told so. */
    boolean pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var token = (Token) request.getAttribute(BearerFilter.TOKEN);
        return token == null
                ? pass("network", Attempts.network(request.getRemoteAddr()), limits.network(), request, response)
                : pass("token", token.id().toString(), limits.token(), request, response);
    }

    private boolean pass(String policy, String who, int most, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var probe = bucket(policy + " " + who, most).tryConsumeAndReturnRemaining(1);
        long whole = seconds(probe.getNanosToWaitForReset());
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(policy, most, limits.period().toSeconds()));
        response.setHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, probe.getRemainingTokens(), whole));
        if (probe.isConsumed()) return true;
        turnBack(request, response, probe.getNanosToWaitForRefill());
        return false;
    }

    /** Whoever has shown too many wrong tokens waits, whatever they show now. */
    boolean mayGuess(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var probe = wrong(request).estimateAbilityToConsume(1);
        if (probe.canBeConsumed()) return true;
        turnBack(request, response, probe.getNanosToWaitForRefill());
        return false;
    }

    void guessed(HttpServletRequest request) {
        wrong(request).tryConsume(1);
    }

    private Bucket wrong(HttpServletRequest request) {
        return bucket("wrong " + Attempts.network(request.getRemoteAddr()), limits.wrong());
    }

    private void turnBack(HttpServletRequest request, HttpServletResponse response, long nanos) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(nanos)));
        problems.send(request, response, Fault.TOO_MANY);
    }

    private Bucket bucket(String who, int most) {
        return buckets.get(
                who,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, limits.period()))
                        .build());
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds() + 1;
    }
}
