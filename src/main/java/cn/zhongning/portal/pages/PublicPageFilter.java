package cn.zhongning.portal.pages;

import com.vaadin.flow.router.QueryParameters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers public pages for everybody who is not signed in, and keeps everything behind it from starting a session for
 * them: Vaadin's servlet would, for any address that it gets. Nor does a visitor hold a line to us open. Runs after Spring Security, as every filter bean without
 * an order does. Whoever is signed in passes on to Flow.
 */
@Component
class PublicPageFilter extends OncePerRequestFilter {
    private final PublicPages pages;
    private final PageCache cache;

    PublicPageFilter(PublicPages pages, PageCache cache) {
        this.pages = pages;
        this.cache = cache;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath();
        var match = reads(request) ? pages.find(path) : Optional.<PublicPages.Match>empty();
        if (match.isPresent()) {
            cache.get(request, () -> pages.render(match.get(), path, query(request)))
                    .send(request, response);
            return;
        }
        if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            pages.notFound(path).send(request, response);
            return;
        }
        try {
            chain.doFilter(new SessionlessRequest(request), response);
        } catch (ServletException | SessionlessRequest.SessionRefused failure) {
            if (!(NestedExceptionUtils.getMostSpecificCause(failure) instanceof SessionlessRequest.SessionRefused)) {
                throw failure;
            }
            response.reset();
            if (!reads(request) && pages.known(path)) {
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            } else {
                pages.notFound(path).send(request, response);
            }
        }
    }

    static boolean reads(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static QueryParameters query(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? QueryParameters.empty() : QueryParameters.fromString(query);
    }
}
