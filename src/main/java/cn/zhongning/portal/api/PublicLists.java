package cn.zhongning.portal.api;

import cn.zhongning.portal.search.Catalogue;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists for everybody, by the same search as the pages, with only what PostgreSQL shows of them at this moment. */
@Component
class PublicLists {
    private static final Set<String> KNOWN = Arrays.stream(Wanted.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toSet());

    private final Catalogue catalogue;
    private final String origin;

    PublicLists(Catalogue catalogue, @Value("${portal.origin}") String origin) {
        this.catalogue = catalogue;
        this.origin = origin;
    }

    /** @param load those of these ids that the public may read, in whatever order */
    <T> ResponseEntity<Stretch<T>> of(
            Kind kind, Wanted wanted, HttpServletRequest request, Function<Collection<UUID>, Map<UUID, T>> load) {
        check(request);
        var found = catalogue.stretch(kind, wanted.parameters(), wanted.cursor(), wanted.size(), request.getLocale());
        var loaded = load.apply(found.ids());
        var items = found.ids().stream()
                .filter(loaded::containsKey)
                .map(loaded::get)
                .toList();
        var answer = open();
        if (found.next() != null) answer.header(HttpHeaders.LINK, link(request, found.next()));
        return answer.body(new Stretch<>(items, found.total(), found.next()));
    }

    static <T> ResponseEntity<T> one(T item) {
        return open().body(item);
    }

    static Refused gone() {
        return new Refused("listings.error.gone");
    }

    /** Whoever is signed in elsewhere gets the same: nothing of it is anybody's own. */
    private static ResponseEntity.BodyBuilder open() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePublic());
    }

    /** A mistyped filter would look like a list of everything. */
    private static void check(HttpServletRequest request) {
        var mistakes = new Mistakes.Collector();
        request.getParameterMap()
                .keySet()
                .forEach(name -> mistakes.require(name, KNOWN.contains(name), "api.error.parameter", name));
        mistakes.complain();
    }

    private String link(HttpServletRequest request, String next) {
        var address = UriComponentsBuilder.fromUriString(origin + request.getServletPath());
        request.getParameterMap().forEach((name, values) -> address.queryParam(name, List.of(values)));
        return "<"
                + address.replaceQueryParam("cursor", next)
                        .encode(StandardCharsets.UTF_8)
                        .toUriString() + ">; rel=\"next\"";
    }
}
