package cn.zhongning.portal.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its next step once its account was disabled, its password changed, its sessions ended, or half a
 * day has passed. Asked of the database each time, so it holds whichever portal answers.
 */
@Component
class SessionCheck extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final JdbcClient sql;
    private final Clock clock;

    SessionCheck(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && who != null && who.getPrincipal() instanceof AccountDetails details) {
            if (old(session) || !stands(details)) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean old(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(clock.instant());
    }

    private boolean stands(AccountDetails details) {
        return sql.sql("select exists (select 1 from account where id = ? and enabled and epoch = ?)")
                .params(details.who().accountId(), details.epoch())
                .query(Boolean.class)
                .single();
    }

    /** The chain of Spring Security runs these; the container must not run them a second time. */
    @Configuration
    static class OnlyInTheChain {
        @Bean
        FilterRegistrationBean<SessionCheck> sessionCheckOnlyInTheChain(SessionCheck filter) {
            return off(filter);
        }

        @Bean
        FilterRegistrationBean<Attempts> attemptsOnlyInTheChain(Attempts filter) {
            return off(filter);
        }

        private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> off(F filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
