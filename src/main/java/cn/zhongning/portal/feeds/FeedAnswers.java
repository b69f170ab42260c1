package cn.zhongning.portal.feeds;

import cn.zhongning.portal.events.Programme;
import cn.zhongning.portal.pages.PageCache;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.pages.RenderedPage;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends feeds as public pages are sent: packed, and not again to who has them already. */
@Component
class FeedAnswers {
    /** After that, who makes an event, and where on the map, is looked up again: {@link Programme.State} knows neither. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private static final int BYTES = 24 << 20;

    private final PublicPages pages;
    private final Programme programme;
    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String address, Kept feed) ->
                    address.length() * 2 + feed.page().weight())
            .expireAfterWrite(LIFE)
            .scheduler(Scheduler.systemScheduler())
            .build();

    FeedAnswers(PublicPages pages, Programme programme) {
        this.pages = pages;
        this.programme = programme;
    }

    private record Kept(Programme.State state, RenderedPage page) {}

    /**
     * What tells nothing but events is written once, until one of them changes: programs ask for it by the hour, and the
     * whole calendar is long.
     *
     * @param text nothing where there is no such feed
     */
    void send(HttpServletRequest request, HttpServletResponse response, String type, Supplier<Optional<String>> text)
            throws IOException {
        var address = PageCache.address(request);
        var state = programme.state();
        var known = kept.getIfPresent(address);
        if (known == null || !known.state().equals(state))
            known = kept.asMap().compute(address, (same, other) -> write(other, state, type, text));
        var page = known == null ? pages.notFound(request.getServletPath()) : known.page();
        page.send(request, response);
    }

    /** Of many who ask at once, one has waited for nobody. */
    private static @Nullable Kept write(
            @Nullable Kept other, Programme.State state, String type, Supplier<Optional<String>> text) {
        if (other != null && other.state().equals(state)) return other;
        return text.get()
                .map(found -> new Kept(
                        state, RenderedPage.file(type, found, state.changedAt()).zipped()))
                .orElse(null);
    }
}
