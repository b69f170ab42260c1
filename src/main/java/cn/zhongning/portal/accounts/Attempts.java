package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.PublicPages;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often one address may try at the doors: where something is posted without an account. Who guesses waits; who shares the address with a school hardly notices. */
@Component
public class Attempts extends OncePerRequestFilter {
    private static final int ADDRESSES = 100_000;

    /** First segments of what may be posted without an account. */
    private static final Set<String> DOORS = Set.of(
            "sign-in",
            "sign-up",
            "reset",
            "join",
            "publicity",
            "events",
            "ticket",
            "tickets",
            "venues",
            "visit",
            "door",
            "unsubscribe");

    private final PublicPages pages;
    private final Limits limits;
    private final Cache<String, Bucket> buckets;

    Attempts(PublicPages pages, Limits limits) {
        this.pages = pages;
        this.limits = limits;
        buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(limits.period())
                .build();
    }

    /** Tries per address and period. */
    @ConfigurationProperties("portal.limits")
    record Limits(
            @DefaultValue("30") int signIn,
            @DefaultValue("10") int signUp,
            @DefaultValue("10") int reset,
            @DefaultValue("5") int publicity,
            @DefaultValue("300") int registration,
            @DefaultValue("60") int ticket,
            @DefaultValue("4000") int door,
            @DefaultValue("10m") Duration period) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var door = door(request);
        if (door.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var probe = bucket(door.get(), network(request.getRemoteAddr())).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            turnBack(request, response, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private void turnBack(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        long seconds = wait.toSeconds() + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        pages.page(429, TooManyPage.class, page -> page.comeBackIn(seconds, back(request)), request.getServletPath())
                .send(request, response);
    }

    private static String back(HttpServletRequest request) {
        var path = request.getServletPath().replaceFirst("^/en/", "/");
        if (path.startsWith("/events/")) return path.replaceFirst("/register$", "");
        if (path.startsWith("/ticket")) return "/tickets";
        if (path.startsWith("/venues/")) return path.replaceFirst("/visits$", "");
        if (path.startsWith("/visit/")) return "/venues";
        if (path.startsWith("/unsubscribe/")) return path.replaceFirst("/undo$", "");
        return path.startsWith("/publicity/") ? path.replaceFirst("/objections$", "") : "/sign-in";
    }

    private Bucket bucket(String door, String network) {
        int tries = switch (door) {
            case "sign-in" -> limits.signIn();
            case "sign-up" -> limits.signUp();
            case "publicity" -> limits.publicity();
            case "events" -> limits.registration(); // a whole school behind one address
            case "ticket", "tickets", "venues", "visit" -> limits.ticket();
            case "door", "unsubscribe" ->
                limits.door(); // several phones with every scan; a mail provider for all its readers
            default -> limits.reset();
        };
        return buckets.get(
                door + " " + network,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, limits.period()))
                        .build());
    }

    private static Optional<String> door(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) return Optional.empty();
        var path = request.getServletPath().replaceFirst("^/en/", "/");
        return Optional.of(path.substring(1).replaceFirst("/.*", "")).filter(DOORS::contains);
    }

    /** One subscriber has as many IPv6 addresses as they like, but one network of 64 bits. */
    public static String network(String address) {
        if (!address.contains(":")) return address;
        return Arrays.stream(address.split(":", -1)).limit(4).collect(Collectors.joining(":"));
    }
}
