package cn.zhongning.portal.posters;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.papers.PaperPrinter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Events on paper, for everybody who wants to hang one up. */
@Controller
class PosterController {
    private static final int BYTES = 8 << 20;

    private final EventService events;
    private final PosterWords words;
    private final PaperPrinter printer;
    private final PublicPages pages;

    /** All that a page says; {@code picture} is the one of its organiser. */
    private record Page(
            Sheet sheet,
            Map<String, Object> words,
            @Nullable UUID picture) {}

    /** Drawing a page costs as much as hundreds of others: what says the same is drawn once. */
    private final Cache<Page, byte[]> drawn = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((Page page, byte[] printed) -> printed.length)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    PosterController(EventService events, PosterWords words, PaperPrinter printer, PublicPages pages) {
        this.events = events;
        this.words = words;
        this.printer = printer;
        this.pages = pages;
    }

    @GetMapping("/events/{id:[0-9a-f-]{36}}/{sheet:poster|notice}.pdf")
    void sheet(
            @PathVariable UUID id, @PathVariable String sheet, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = Sheet.of(sheet).flatMap(wanted -> printable(id).map(event -> page(event, wanted)));
        if (page.isEmpty()) {
            pages.notFound(request.getServletPath()).send(request, response);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + sheet + ".pdf\"");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentLength(page.get().length);
        response.getOutputStream().write(page.get());
    }

    /** Nobody hangs up what will not take place. */
    private Optional<Event> printable(UUID id) {
        return events.visible(id).filter(Event::published);
    }

    private byte[] page(Event event, Sheet sheet) {
        return drawn.get(new Page(sheet, words.of(event), event.announcement().poster()), this::draw);
    }

    /** One at a time: each takes the font in, which is large. */
    private synchronized byte[] draw(Page page) {
        var out = new ByteArrayOutputStream();
        try {
            printer.print(page.sheet().file(), words.drawn(page.words(), page.picture()), out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
