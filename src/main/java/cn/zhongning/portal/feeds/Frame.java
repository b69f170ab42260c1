package cn.zhongning.portal.feeds;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a page of this site looks like inside others.
 *
 * @param source address of the frame, without the site's origin
 * @param selection of a list; or else {@code event} says which one it is
 */
record Frame(
        String source,
        @Nullable Selection selection,
        @Nullable UUID event,
        int height) {
    private static final Pattern PAGE = Pattern.compile("(/en)?/(?:events|calendar)(?:/([0-9a-f-]{36}))?/?");
    private static final int LIST = 480;
    private static final int ONE = 180;

    /** The frame of a page, if it has one. */
    static Optional<Frame> of(String url, String origin, Site site) {
        return parsed(url).filter(page -> url.startsWith(origin + "/")).flatMap(page -> of(page, site));
    }

    private static Optional<Frame> of(URI page, Site site) {
        var parts = PAGE.matcher(page.getPath());
        if (!parts.matches()) return Optional.empty();
        var locale = parts.group(1) == null ? Texts.CHINESE : Texts.ENGLISH;
        return parts.group(2) == null ? list(page, locale, site) : one(parts.group(2), locale);
    }

    private static Optional<Frame> list(URI page, Locale locale, Site site) {
        var query = UriComponentsBuilder.fromUri(page).build().getQueryParams();
        return Selection.of(locale, name -> values(query, name), site)
                .map(selection -> new Frame(selection.address("/embed/events"), selection, null, LIST));
    }

    private static Optional<Frame> one(String id, Locale locale) {
        return Selection.id(id)
                .map(event -> new Frame(PageRequest.link(locale, "/embed/events/" + event), null, event, ONE));
    }

    /** The list of events calls the kind by another name, because search has kinds of its own. */
    private static String[] values(MultiValueMap<String, String> query, String name) {
        var typed = query.getOrDefault(name, List.of());
        var found = typed.isEmpty() && name.equals("kind") ? query.getOrDefault("eventKind", List.of()) : typed;
        return found.stream()
                .filter(Objects::nonNull)
                .map(value -> UriUtils.decode(value, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
