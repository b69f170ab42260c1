package cn.zhongning.portal.shell;

import cn.zhongning.portal.pages.SiteMapSource;
import cn.zhongning.portal.pages.SiteMapSource.Tally;
import cn.zhongning.portal.shared.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every public page with its last change, in both languages: an index of parts. A part is all ids that begin with the
 * same digits, so it stays the same part while others come and go, and the last is found as fast as the first.
 */
@RestController
class SiteMap {
    /** Twice as many addresses, of the fifty thousand that the protocol allows in one file. */
    private static final int MOST = 15_000;

    private static final int LONGEST_DIGITS = 2;
    private static final Pattern PART = Pattern.compile("([a-z]+)(?:-([0-9a-f]{1,2}))?");
    private static final String SITE = "site";
    private static final String LOWEST = "00000000-0000-0000-0000-000000000000";
    private static final String HIGHEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    private static final List<String> FIXED = List.of(
            "/",
            "/targets",
            "/campaigns",
            "/calendar",
            "/venues",
            "/coverage",
            "/about",
            "/accessibility",
            "/subscribe",
            "/api",
            "/open",
            "/privacy",
            "/contact",
            "/agencies",
            "/publicity",
            "/publicity/log",
            "/publicity/verify");
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final List<SiteMapSource> sources;
    private final String origin;

    SiteMap(List<SiteMapSource> sources, @Value("${portal.origin}") String origin) {
        this.sources = sources;
        this.origin = origin;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        var index = SiteMapXml.index();
        var parts = new LinkedHashMap<String, Instant>();
        sources.forEach(source -> parts(source.tallies())
                .forEach((digits, changed) -> parts.put(
                        source.path() + (digits.isEmpty() ? "" : "-" + digits),
                        changed.truncatedTo(ChronoUnit.SECONDS))));
        // The first page and the lists change with whatever they show.
        index.part(
                address(SITE),
                parts.values().stream().max(Comparator.naturalOrder()).orElse(null));
        parts.forEach((name, changed) -> index.part(address(name), changed));
        return xml(index);
    }

    private String address(String part) {
        return origin + "/sitemap/" + part + ".xml";
    }

    @GetMapping("/sitemap/{name}.xml")
    ResponseEntity<byte[]> part(@PathVariable String name) {
        if (name.equals(SITE)) return xml(site());
        var said = PART.matcher(name);
        if (!said.matches()) return ResponseEntity.notFound().build();
        var digits = Objects.requireNonNullElse(said.group(2), "");
        return source(said.group(1))
                .map(source -> places(source, digits))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** By as few digits as leave no part too large. */
    private static Map<String, Instant> parts(List<Tally> tallies) {
        for (int digits = 0; ; digits++) {
            int length = digits;
            var counts = tallies.stream()
                    .collect(Collectors.groupingBy(
                            tally -> tally.digits().substring(0, length), Collectors.summingLong(Tally::count)));
            if (digits == LONGEST_DIGITS || counts.values().stream().allMatch(count -> count <= MOST))
                return tallies.stream()
                        .collect(Collectors.toMap(
                                tally -> tally.digits().substring(0, length),
                                Tally::changed,
                                (one, other) -> Stream.of(one, other)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow(),
                                LinkedHashMap::new));
        }
    }

    private SiteMapXml site() {
        var set = SiteMapXml.set();
        FIXED.forEach(address -> both(set, address, null));
        Arrays.stream(Kind.values()).forEach(kind -> both(set, "/" + kind.path(), null));
        return set;
    }

    private ResponseEntity<byte[]> places(SiteMapSource source, String digits) {
        var places = source.places(
                UUID.fromString(digits + LOWEST.substring(digits.length())),
                UUID.fromString(digits + HIGHEST.substring(digits.length())));
        if (places.isEmpty()) return ResponseEntity.notFound().build();
        var set = SiteMapXml.set();
        places.forEach(
                place -> both(set, source.address(place.id()), place.changed().truncatedTo(ChronoUnit.SECONDS)));
        return xml(set);
    }

    /** Each language names the other, as search engines ask for. */
    private void both(SiteMapXml set, String address, @Nullable Instant changed) {
        var chinese = origin + address;
        var english = origin + (address.equals("/") ? "/en" : "/en" + address);
        set.page(chinese, changed, chinese, english);
        set.page(english, changed, chinese, english);
    }

    private Optional<SiteMapSource> source(String path) {
        return sources.stream().filter(source -> source.path().equals(path)).findFirst();
    }

    private static ResponseEntity<byte[]> xml(SiteMapXml written) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .cacheControl(KEPT)
                .body(written.bytes());
    }
}
