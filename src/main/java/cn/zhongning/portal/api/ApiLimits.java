package cn.zhongning.portal.api;

import cn.zhongning.portal.accounts.Attempts;
import cn.zhongning.portal.tokens.Token;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * by the headers of draft-ietf-httpapi-ratelimit-headers-10.
 */
@Component
class ApiLimits {
    private static final int KNOWN = 100_000;

    private final Limits limits;
    private final ApiRates rates;
    private final Problems problems;

    /** Networks whose guesses are used up, and until when: this node need not ask again, nor look at what they show. */
    private final Cache<String, Long> guessed;

    ApiLimits(Limits limits, ApiRates rates, Problems problems) {
        this.limits = limits;
        this.rates = rates;
        this.problems = problems;
        guessed = Caffeine.newBuilder()
                .maximumSize(KNOWN)
                .expireAfterWrite(limits.period())
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
                ? pass("network", network(request), limits.network(), request, response)
                : pass("token", token.id().toString(), limits.token(), request, response);
    }

    private boolean pass(String policy, String who, int most, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var rate = rates.take(policy + " " + who, most, limits.period());
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(policy, most, limits.period().toSeconds()));
        response.setHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, rate.left(), seconds(rate.full())));
        if (rate.taken()) return true;
        turnBack(request, response, rate.next());
        return false;
    }

    /** Whoever has shown too many wrong tokens waits, whatever they show now. */
    boolean mayGuess(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var until = guessed.getIfPresent(network(request));
        var wait = until == null ? Duration.ZERO : Duration.ofNanos(until - System.nanoTime());
        if (!wait.isPositive()) return true;
        turnBack(request, response, wait);
        return false;
    }

    /** A wrong token was shown. Whether that may be said; if not, it has been told how long to wait. */
    boolean guessed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rate = rates.take("wrong " + network(request), limits.wrong(), limits.period());
        if (rate.left() == 0)
            guessed.put(network(request), System.nanoTime() + rate.next().toNanos());
        if (rate.taken()) return true;
        turnBack(request, response, rate.next());
        return false;
    }

    private static String network(HttpServletRequest request) {
        return Attempts.network(request.getRemoteAddr());
    }

    private void turnBack(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
        problems.send(request, response, Fault.TOO_MANY);
    }

    private static long seconds(Duration wait) {
        return wait.toSeconds() + 1;
    }
}
