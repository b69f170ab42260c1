package cn.zhongning.portal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns back bodies beyond measure before anybody reads them; those that do not say their length are cut off later. */
final class ApiBody extends OncePerRequestFilter {
    /** Far more than every field of a form filled to its end. */
    static final int MOST = 256 * 1024;

    private final Problems problems;

    ApiBody(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > Uploaded.most(request)) problems.send(request, response, Fault.TOO_LARGE);
        else chain.doFilter(request, response);
    }
}
