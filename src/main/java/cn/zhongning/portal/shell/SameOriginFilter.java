package cn.zhongning.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests that change something pass only from our own pages, by what browsers say about where a request comes
 * from: no token, no cookie, no session, and the HTML stays the same for everybody.
 * Sec-Fetch-Site comes with HTTPS only; every browser sends Origin with a POST.
 */
final class SameOriginFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** What a mail provider posts for its reader (RFC 8058) comes from nowhere; the signed address is proof enough. */
    private static final Pattern ONE_CLICK = Pattern.compile("(/en)?/unsubscribe/[a-z]+/[A-Za-z0-9_-]{40}");

    private final String known;

    /** Takes the address under which the public knows the portal: behind a proxy requests go to another. */
    SameOriginFilter(String known) {
        this.known = known;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || oneClick(request) || reads(request) || fromOurselves(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean oneClick(HttpServletRequest request) {
        return ONE_CLICK.matcher(request.getServletPath()).matches();
    }

    /** Harvesters may post what they ask; it changes nothing, whoever sends it. */
    private static boolean reads(HttpServletRequest request) {
        return request.getServletPath().equals("/oai");
    }

    private boolean fromOurselves(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null && (origin.equalsIgnoreCase(known) || origin.equalsIgnoreCase(asked(request)));
    }

    /** Where the request itself went, for whoever comes by another name than the public one. */
    private static String asked(HttpServletRequest request) {
        var url = URI.create(request.getRequestURL().toString());
        return url.getScheme() + "://" + url.getAuthority();
    }
}
