package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * How people come in and are shown to the door: in the language of the page on which they sign in, back to where they
 * wanted to go, and with a word when their session has ended.
 */
@Component
public final class Door extends AbstractHttpConfigurer<Door, HttpSecurity> implements AuthenticationEntryPoint {
    public static final String SIGN_IN = "/sign-in";

    /** Of the session: the language of the page on which somebody signed in. */
    public static final String LANGUAGE = "language";

    private static final ObjectPostProcessor<UsernamePasswordAuthenticationFilter> BOTH_LANGUAGES =
            new ObjectPostProcessor<>() {
                @Override
                public <F extends UsernamePasswordAuthenticationFilter> F postProcess(F filter) {
                    filter.setRequiresAuthenticationRequestMatcher(Door::signsIn);
                    return filter;
                }
            };

    private final PublicPages pages;
    private final Attempts attempts;
    private final SessionCheck sessions;

    Door(PublicPages pages, Attempts attempts, SessionCheck sessions) {
        this.pages = pages;
        this.attempts = attempts;
        this.sessions = sessions;
    }

    @Override
    public void init(HttpSecurity http) {
        var enter = new SavedRequestAwareAuthenticationSuccessHandler();
        enter.setDefaultTargetUrl("/desk");
        enter.setRequestCache(http.getSharedObject(RequestCache.class));
        enter.setRedirectStrategy((request, response, address) ->
                response.sendRedirect(address.replaceFirst("^https?://[^/]*", ""))); // our own, under whatever name
        http.formLogin(form -> {
            form.addObjectPostProcessor(BOTH_LANGUAGES);
            form.failureHandler(this::refuse);
            form.successHandler((request, response, who) -> {
                keepLanguage(request, response);
                enter.onAuthenticationSuccess(request, response, who);
            });
        });
        // Nothing of who was here before goes over to who comes now, not even an open page in another tab.
        http.sessionManagement(management -> management.sessionFixation(fixation -> fixation.newSession()));
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilterBefore(attempts, UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(sessions, AnonymousAuthenticationFilter.class);
    }

    /** Somebody wants to go where only who is signed in may go. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean hadSession = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        response.sendRedirect((wantsEnglish(request) ? "/en" : "") + SIGN_IN + (hadSession ? "?ended" : ""));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var email = Objects.requireNonNullElse(request.getParameter("username"), "");
        pages.page(401, SignInPage.class, page -> page.refuse(email), request.getServletPath())
                .send(request, response);
    }

    private static void keepLanguage(HttpServletRequest request, HttpServletResponse response) {
        var language = english(request) ? Texts.ENGLISH : Texts.CHINESE;
        request.getSession().setAttribute(LANGUAGE, language);
        var cookie = new Cookie(LANGUAGE, language.toLanguageTag());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static boolean signsIn(HttpServletRequest request) {
        var path = request.getServletPath();
        return request.getMethod().equals("POST") && (path.equals(SIGN_IN) || path.equals("/en" + SIGN_IN));
    }

    static boolean english(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.equals("/en") || path.startsWith("/en/");
    }

    /** The desk's addresses are the same in both languages; the cookie of the last sign-in tells them apart. */
    private static boolean wantsEnglish(HttpServletRequest request) {
        if (english(request)) return true;
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(LANGUAGE))
                .anyMatch(cookie -> !Texts.chinese(Locale.forLanguageTag(cookie.getValue())));
    }
}
