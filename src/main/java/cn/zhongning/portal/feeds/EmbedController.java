package cn.zhongning.portal.feeds;

import cn.zhongning.portal.events.Programme;
import cn.zhongning.portal.events.Programme.Choice;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.pages.PageCache;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.pages.RenderedPage;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Events to be framed by other sites: the only pages that may be. */
@Controller
class EmbedController {
    private static final int SHOWN = 5;
    private static final int MOST = 20;

    private final Programme programme;
    private final PublicPages pages;
    private final PageCache cache;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    EmbedController(Programme programme, PublicPages pages, PageCache cache, Texts texts, Site site, Clock clock) {
        this.programme = programme;
        this.pages = pages;
        this.cache = cache;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping({"/embed/events", "/en/embed/events"})
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(
                request,
                response,
                () -> Selection.of(request, site).map(selection -> {
                    var coming = programme.notOverAt(clock.instant(), selection.choice(), limit(request));
                    return page(request, selection.name(texts, site), coming, "/events");
                }));
    }

    @GetMapping({"/embed/events/{id}", "/en/embed/events/{id}"})
    void event(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(
                request,
                response,
                () -> Selection.id(id)
                        .flatMap(event -> programme.notOverAt(Instant.EPOCH, Choice.of(event), 1).stream()
                                .findFirst())
                        .map(item -> page(request, item.event().title(), List.of(item), "/events")));
    }

    private RenderedPage page(HttpServletRequest request, String title, List<Item> items, String all) {
        var address = PageRequest.link(Selection.language(request), all);
        return pages.framed(EmbedPage.class, page -> page.fill(title, items, address), request.getServletPath());
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Supplier<Optional<RenderedPage>> page)
            throws IOException {
        cache.get(request, () -> page.get().orElseGet(() -> pages.notFound(request.getServletPath())))
                .send(request, response);
    }

    private static int limit(HttpServletRequest request) {
        var typed = request.getParameter("limit");
        return typed != null && typed.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(typed), 1, MOST) : SHOWN;
    }
}
