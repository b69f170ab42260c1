package cn.zhongning.portal.api;

import cn.zhongning.portal.accounts.Through;
import cn.zhongning.portal.tokens.Scope;
import cn.zhongning.portal.tokens.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets an organisation's own system act in the name of whoever made its token: for this request, and nowhere else. */
final class BearerFilter extends OncePerRequestFilter {
    /** Of the request: the token that was shown. */
    static final String TOKEN = BearerFilter.class.getName();

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final ApiLimits limits;
    private final Problems problems;

    BearerFilter(Tokens tokens, ApiLimits limits, Problems problems) {
        this.tokens = tokens;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (enters(request, response)) chain.doFilter(request, response);
    }

    /** Whether it may go on; if not, it has been told why. */
    private boolean enters(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
            return shown == null ? limits.pass(request, response) : enters(shown, request, response);
        } catch (DataAccessException | TransactionException away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problems.SOON);
            problems.send(request, response, Fault.AWAY);
            return false;
        }
    }

    private boolean enters(String shown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!limits.mayGuess(request, response)) return false;
        var bearer = bearer(shown);
        if (bearer.isEmpty()) {
            if (!limits.guessed(request, response)) return false;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.send(request, response, Fault.UNAUTHORIZED);
            return false;
        }
        request.setAttribute(TOKEN, bearer.get().token());
        if (!limits.pass(request, response)) return false;
        enter(bearer.get());
        return true;
    }

    private Optional<Tokens.Bearer> bearer(String shown) {
        boolean known = shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return known ? tokens.bearer(shown.substring(SCHEME.length()).strip()) : Optional.empty();
    }

    private static void enter(Tokens.Bearer bearer) {
        var granted = new ArrayList<GrantedAuthority>(bearer.details().getAuthorities());
        for (var scope : bearer.token().scopes()) granted.add(new SimpleGrantedAuthority(authority(scope)));
        var entered = UsernamePasswordAuthenticationToken.authenticated(bearer.details(), null, granted);
        entered.setDetails(new Through(bearer.token().label()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(entered);
        SecurityContextHolder.setContext(context);
    }

    static String authority(Scope scope) {
        return "SCOPE_" + scope.word();
    }
}
