package cn.zhongning.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Sends what programs read as public pages are sent: kept for a second, packed, and not again to who has it already. */
@Component
public class PublicFiles {
    private final PageCache cache;
    private final PublicPages pages;

    PublicFiles(PageCache cache, PublicPages pages) {
        this.cache = cache;
        this.pages = pages;
    }

    /** @param text nothing where there is no such file */
    public void send(
            HttpServletRequest request, HttpServletResponse response, String type, Supplier<Optional<String>> text)
            throws IOException {
        cache.get(
                        request,
                        () -> text.get()
                                .map(found -> RenderedPage.file(type, found, null))
                                .orElseGet(() -> pages.notFound(request.getServletPath())))
                .send(request, response);
    }
}
