package cn.zhongning.portal.api;

import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the wanted language, of which there are two; every answer says in which one it is. */
final class ApiLanguage extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var locale = wanted(request);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Accept-Encoding");
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public Locale getLocale() {
                        return locale;
                    }

                    @Override
                    public Enumeration<Locale> getLocales() {
                        return Collections.enumeration(List.of(locale));
                    }
                },
                response);
    }

    private static Locale wanted(HttpServletRequest request) {
        // Without a wish the container would answer for the machine that the portal runs on.
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Texts.CHINESE;
        for (var wanted : Collections.list(request.getLocales())) {
            if (wanted.getLanguage().equals(Texts.ENGLISH.getLanguage())) return Texts.ENGLISH;
            if (wanted.getLanguage().equals(Texts.CHINESE.getLanguage())) return Texts.CHINESE;
        }
        return Texts.CHINESE;
    }
}
