package cn.zhongning.portal.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Hot pages as finished bytes. They live for a second only: a crowd is served without work, and what was withdrawn or
 * has expired is gone at once, whoever changed it. Who sends a cookie is never served from here.
 */
@Component
public class PageCache {
    private static final int BYTES = 16 << 20;

    private final Cache<String, RenderedPage> pages;

    PageCache(@Value("${portal.page-cache:1s}") Duration life) {
        pages = Caffeine.newBuilder()
                .maximumWeight(BYTES)
                .weigher((String address, RenderedPage page) -> address.length() * 2 + page.weight())
                .expireAfterWrite(life)
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    public RenderedPage get(HttpServletRequest request, Supplier<RenderedPage> render) {
        if (request.getHeader("Cookie") != null) return render.get();
        var address = address(request);
        var known = pages.getIfPresent(address);
        if (known != null) return known;
        var page = render.get();
        if (page.keeps()) {
            page = page.zipped();
            pages.put(address, page);
        }
        return page;
    }

    /** Under which an answer is kept. */
    public static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getServletPath() : request.getServletPath() + "?" + query;
    }
}
