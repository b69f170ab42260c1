package cn.zhongning.portal.opendata;

import cn.zhongning.portal.opendata.OpenRecords.Wanted;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for: {@code /open/results.json?industry=goji&since=…}. A word that means nothing here asks for
 * nothing at all, rather than for everything.
 *
 * @param since only what has changed since then, and what has gone
 * @param begun up to when all was told when the first of these pages was asked for
 */
record OpenWish(
        Kind kind,
        Locale locale,
        Set<String> industries,
        Set<String> towns,
        @Nullable Instant since,
        @Nullable Instant begun,
        @Nullable Cursor after,
        int limit) {
    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    static Optional<OpenWish> of(Kind kind, HttpServletRequest request, Site site) {
        try {
            var industries = words(request, "industry");
            var towns = words(request, "town");
            if (!industries.stream().allMatch(site::knowsIndustry)
                    || !towns.stream().allMatch(site::knowsTown)) return Optional.empty();
            return Optional.of(new OpenWish(
                    kind,
                    request.getServletPath().startsWith("/en/") ? Texts.ENGLISH : Texts.CHINESE,
                    industries,
                    towns,
                    moment(request, "since"),
                    moment(request, "at"),
                    text(request, "after")
                            .map(typed -> Cursor.of(typed).orElseThrow(NumberFormatException::new))
                            .orElse(null),
                    Math.clamp(text(request, "limit").map(Integer::parseInt).orElse(PAGE), 1, MOST)));
        } catch (NumberFormatException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    Wanted wanted() {
        return new Wanted(Set.of(kind), industries, towns, since != null, since, null);
    }

    /** Where it goes on; it remembers when it began. */
    String behind(OpenRecord last, Instant asOf) {
        var kept = since == null ? query() : query() + "&since=" + since;
        return kept + "&at=" + asOf + "&after=" + last.cursor();
    }

    /** Where what is new by then will be. */
    String later(Instant asOf) {
        return query() + "&since=" + asOf;
    }

    private String query() {
        return Stream.concat(
                        industries.stream().map(industry -> "industry=" + industry + "&"),
                        towns.stream().map(town -> "town=" + town + "&"))
                .collect(Collectors.joining("", "?", "limit=" + limit));
    }

    private static Set<String> words(HttpServletRequest request, String name) {
        var typed = request.getParameterValues(name);
        return typed == null
                ? Set.of()
                : Arrays.stream(typed).filter(word -> !word.isBlank()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(typed -> !typed.isBlank());
    }

    /** A plus that nobody escaped arrives as a space. */
    private static @Nullable Instant moment(HttpServletRequest request, String name) {
        var moment = text(request, name)
                .map(typed -> OffsetDateTime.parse(typed.replace(' ', '+')).toInstant())
                .orElse(null);
        if (moment != null && (moment.isBefore(Instant.EPOCH) || moment.isAfter(LAST)))
            throw new DateTimeException("beyond what a database keeps");
        return moment;
    }
}
