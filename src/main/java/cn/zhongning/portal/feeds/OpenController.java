package cn.zhongning.portal.feeds;

import cn.zhongning.portal.events.Programme;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicFiles;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Open data: all events the public reads, page by page, and the shape that is promised. */
@Controller
class OpenController {
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String SCHEMA = "/open/events.schema.json";
    private static final int PAGE = 50;
    private static final int MOST = 200;

    private final Programme programme;
    private final OpenEvents events;
    private final PublicFiles files;
    private final JsonMapper json;
    private final Site site;
    private final OpenEvent.Licence licence;
    private final String origin;

    OpenController(
            Programme programme,
            OpenEvents events,
            PublicFiles files,
            JsonMapper json,
            Site site,
            @Value("${portal.open.licence}") String licence,
            @Value("${portal.open.licence-url}") String licenceUrl,
            @Value("${portal.origin}") String origin) {
        this.programme = programme;
        this.events = events;
        this.files = files;
        this.json = json;
        this.site = site;
        this.licence = new OpenEvent.Licence(licence, licenceUrl);
        this.origin = origin;
    }

    /** What is asked for; a date is a day in China. */
    private record Wish(
            Selection selection,
            @Nullable Cursor after,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int limit) {
        String query(Cursor next) {
            var query = selection.query() + (selection.query().isEmpty() ? "?" : "&") + "limit=" + limit;
            if (from != null) query += "&from=" + from;
            if (until != null) query += "&until=" + until;
            return query + "&after=" + next;
        }
    }

    @GetMapping({"/open/events.json", "/en/open/events.json"})
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        files.send(request, response, JSON, () -> wish(request).map(this::page).map(json::writeValueAsString));
    }

    @GetMapping({SCHEMA, "/en" + SCHEMA})
    void schema(HttpServletRequest request, HttpServletResponse response) throws IOException {
        files.send(request, response, "application/schema+json;charset=UTF-8", () -> Optional.of(text()));
    }

    private OpenEvent.Page page(Wish wish) {
        var found = programme.behind(
                wish.after(),
                morning(wish.from()),
                evening(wish.until()),
                wish.selection().choice(),
                wish.limit() + 1);
        var shown = found.stream().limit(wish.limit()).toList();
        var locale = wish.selection().locale();
        return new OpenEvent.Page(
                licence,
                site.centre().label(locale),
                origin + SCHEMA,
                shown.stream().map(item -> events.of(item, locale)).toList(),
                found.size() > shown.size() ? next(wish, shown) : null);
    }

    private String next(Wish wish, List<Item> shown) {
        var last = shown.getLast().event();
        var path = PageRequest.link(wish.selection().locale(), "/open/events.json");
        return origin + path + wish.query(new Cursor(last.startsAt(), last.id()));
    }

    private Optional<Wish> wish(HttpServletRequest request) {
        try {
            var limit = text(request, "limit").map(Integer::parseInt).orElse(PAGE);
            var after = text(request, "after").map(typed -> Cursor.of(typed).orElseThrow(NumberFormatException::new));
            var from = text(request, "from").map(LocalDate::parse);
            var until = text(request, "until").map(LocalDate::parse);
            return Selection.of(request, site)
                    .map(selection -> new Wish(
                            selection,
                            after.orElse(null),
                            from.orElse(null),
                            until.orElse(null),
                            Math.clamp(limit, 1, MOST)));
        } catch (NumberFormatException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(typed -> !typed.isBlank());
    }

    private static @Nullable Instant morning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Clocks.CHINA).toInstant();
    }

    private static @Nullable Instant evening(@Nullable LocalDate day) {
        return day == null ? null : morning(day.plusDays(1));
    }

    private static String text() {
        try {
            return new ClassPathResource("open/events.schema.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
