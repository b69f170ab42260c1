package cn.zhongning.portal.pages;

import com.vaadin.flow.router.QueryParameters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers public pages for everybody who is not signed in, and keeps everything behind it from starting a session for
 * them: Vaadin's servlet would, for any address that it gets. Runs after Spring Security, as every filter bean without
 * an order does. Whoever is signed in passes on to Flow.
 */
@Component
class PublicPageFilter extends OncePerRequestFilter {
    private final PublicPages pages;

    PublicPageFilter(PublicPages pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        String query = request.getQueryString();
        boolean read = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        var match = read ? pages.find(path) : Optional.<PublicPages.Match>empty();
        var locale = pages.locale(Collections.list(request.getLocales()));
        if (match.isPresent()) {
            pages.render(
                            match.get(),
                            path,
                            query == null ? QueryParameters.empty() : QueryParameters.fromString(query),
                            locale)
                    .send(request, response);
            return;
        }
        try {
            chain.doFilter(new SessionlessRequest(request), response);
        } catch (ServletException | SessionRefused refused) {
            if (!(refused instanceof SessionRefused)
                    && !(NestedExceptionUtils.getRootCause(refused) instanceof SessionRefused)) {
                throw refused;
            }
            response.reset();
            pages.notFound(path, locale).send(request, response);
        }
    }

    private static final class SessionRefused extends RuntimeException {
        SessionRefused() {
            super("No sessions for visitors", null, false, false);
        }
    }

    private static final class SessionlessRequest extends HttpServletRequestWrapper {
        SessionlessRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        public HttpSession getSession(boolean create) {
            var session = super.getSession(false);
            if (session == null && create) {
                throw new SessionRefused();
            }
            return session;
        }
    }
}
