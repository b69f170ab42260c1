package cn.zhongning.portal.shell;

import cn.zhongning.portal.pages.PublicPages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns back forms and addresses that hold no text: broken escapes, NUL, halves of characters, bodies beyond measure. */
final class OddInputFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!PublicPages.readable(request.getQueryString()) || isForm(request) && !readable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static boolean readable(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .allMatch(field -> PublicPages.isText(field.getKey())
                            && Arrays.stream(field.getValue()).allMatch(PublicPages::isText));
        } catch (IllegalStateException tooMuchOrBroken) {
            return false;
        }
    }
}
