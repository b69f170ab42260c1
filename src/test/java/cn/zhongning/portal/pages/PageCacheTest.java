package cn.zhongning.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageCacheTest {
    private final PageCache cache = new PageCache(Duration.ofMillis(200));
    private final AtomicInteger rendered = new AtomicInteger();
    private final AtomicInteger shown = new AtomicInteger();

    @Test
    void crowdIsServedWithOneRendering() {
        for (int visitor = 0; visitor < 100; visitor++) read("枸杞");
        assertThat(rendered).hasValue(1);
    }

    @Test
    void everybodyWhoIsServedCounts() throws Exception {
        for (int visitor = 0; visitor < 100; visitor++)
            read("枸杞").send(new MockHttpServletRequest("GET", "/search"), new MockHttpServletResponse());
        assertThat(rendered).hasValue(1);
        assertThat(shown).hasValue(100);
    }

    @Test
    void everyQueryHasItsOwnPage() {
        read("枸杞");
        assertThat(new String(read("锰渣").body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("锰渣");
    }

    @Test
    void whoSendsACookieIsNotServedFromTheCache() {
        read("枸杞");
        read("枸杞", "JSESSIONID=1");
        assertThat(rendered).hasValue(2);
    }

    @Test
    void changedPageIsSeenWithinTheLifeOfItsCopy() throws Exception {
        read("枸杞");
        Thread.sleep(300);
        read("枸杞");
        assertThat(rendered).hasValue(2);
    }

    @Test
    void compressedCopyGoesOnlyToWhoTakesIt() throws Exception {
        var page = read("枸杞");
        var plain = new MockHttpServletResponse();
        page.send(new MockHttpServletRequest("GET", "/"), plain);
        assertThat(plain.getHeader("Content-Encoding")).isNull();
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Encoding", "gzip, br");
        var zipped = new MockHttpServletResponse();
        page.send(request, zipped);
        assertThat(zipped.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.getHeader("ETag")).startsWith("W/").isEqualTo(plain.getHeader("ETag"));
    }

    private RenderedPage read(String query, String... cookies) {
        var request = new MockHttpServletRequest("GET", "/search");
        request.setServletPath("/search");
        request.setQueryString(query);
        for (var cookie : cookies) request.addHeader("Cookie", cookie);
        return cache.get(request, () -> {
            rendered.incrementAndGet();
            return RenderedPage.html(200, query, false, shown::incrementAndGet);
        });
    }
}
