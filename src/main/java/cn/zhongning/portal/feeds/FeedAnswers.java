package cn.zhongning.portal.feeds;

import cn.zhongning.portal.events.Programme;
import cn.zhongning.portal.pages.PageCache;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.pages.RenderedPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Sends feeds as public pages are sent: from the cache of a second, packed, and not again to who has them already. */
@Component
class FeedAnswers {
    private final PageCache cache;
    private final PublicPages pages;
    private final Programme programme;

    FeedAnswers(PageCache cache, PublicPages pages, Programme programme) {
        this.cache = cache;
        this.pages = pages;
        this.programme = programme;
    }

    /** @param text nothing where there is no such feed */
    void send(HttpServletRequest request, HttpServletResponse response, String type, Supplier<Optional<String>> text)
            throws IOException {
        cache.get(
                        request,
                        () -> text.get()
                                .map(found -> RenderedPage.file(type, found, programme.changedAt()))
                                .orElseGet(() -> pages.notFound(request.getServletPath())))
                .send(request, response);
    }
}
