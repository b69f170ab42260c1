package cn.zhongning.portal.shell;

import cn.zhongning.portal.pages.SiteMapSource;
import cn.zhongning.portal.shared.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every public page with its last change, in both languages; in parts where it is large. */
@RestController
class SiteMap {
    private static final int PART = 5_000;
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
            "/privacy",
            "/contact",
            "/agencies",
            "/publicity",
            "/publicity/log",
            "/publicity/verify");
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String PROTOCOL = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String SET =
            DECLARATION + "<urlset" + PROTOCOL + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    private static final String INDEX = DECLARATION + "<sitemapindex" + PROTOCOL + ">\n";

    private final ObjectProvider<SiteMapSource> sources;
    private final String origin;

    SiteMap(ObjectProvider<SiteMapSource> sources, @Value("${portal.origin}") String origin) {
        this.sources = sources;
        this.origin = origin;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> whole() {
        return xml(sources.stream().mapToLong(SiteMapSource::count).sum() <= PART ? everything() : index());
    }

    @GetMapping("/sitemap/{name}.xml")
    ResponseEntity<String> part(@PathVariable String name) {
        if (name.equals("site")) return xml(SET + fixed() + "</urlset>\n");
        var kind = name.replaceFirst("-\\d{1,6}$", "");
        var number = name.substring(kind.length());
        return source(kind)
                .filter(source -> !number.isEmpty())
                .map(source -> places(source, (Long.parseLong(number.substring(1)) - 1) * PART))
                .filter(places -> !places.isEmpty())
                .map(places -> xml(SET + places + "</urlset>\n"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String everything() {
        var xml = new StringBuilder(SET).append(fixed());
        sources.forEach(source -> xml.append(places(source, 0)));
        return xml.append("</urlset>\n").toString();
    }

    private String index() {
        var xml = new StringBuilder(INDEX).append(part("site", 0));
        sources.forEach(source -> {
            for (int part = 1; (part - 1L) * PART < source.count(); part++) {
                xml.append(part(source.path(), part));
            }
        });
        return xml.append("</sitemapindex>\n").toString();
    }

    private String part(String name, int number) {
        return "<sitemap><loc>" + origin + "/sitemap/" + name + (number == 0 ? "" : "-" + number)
                + ".xml</loc></sitemap>\n";
    }

    private String fixed() {
        var xml = new StringBuilder();
        FIXED.forEach(address -> xml.append(both(address, null)));
        Arrays.stream(Kind.values()).forEach(kind -> xml.append(both("/" + kind.path(), null)));
        return xml.toString();
    }

    private String places(SiteMapSource source, long offset) {
        var xml = new StringBuilder();
        if (offset < 0) return "";
        source.places(offset, PART)
                .forEach(place -> xml.append(
                        both(source.address(place.id()), place.changed().toString())));
        return xml.toString();
    }

    /** Each language names the other, as search engines ask for. */
    private String both(String address, @Nullable String changed) {
        var english = address.equals("/") ? "/en" : "/en" + address;
        var alternates = alternate("zh-CN", address) + alternate("en", english);
        return url(address, changed, alternates) + url(english, changed, alternates);
    }

    private String url(String address, @Nullable String changed, String alternates) {
        var lastmod = changed == null ? "" : "<lastmod>" + changed + "</lastmod>";
        return "<url><loc>" + origin + address + "</loc>" + lastmod + alternates + "</url>\n";
    }

    private String alternate(String language, String address) {
        return "<xhtml:link rel=\"alternate\" hreflang=\"" + language + "\" href=\"" + origin + address + "\"/>";
    }

    private Optional<SiteMapSource> source(String path) {
        return sources.stream().filter(source -> source.path().equals(path)).findFirst();
    }

    private static ResponseEntity<String> xml(String xml) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(KEPT)
                .body(xml);
    }
}
