package cn.zhongning.portal.shell;

import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What machines ask a site for: its map, what they may read, how it looks on a home screen. */
@RestController
class SiteFiles {
    private static final int PART = 1000;
    private static final int MOST = 25_000; // a map holds 50,000 addresses, and each page has two
    private static final UUID FIRST = new UUID(0, 0);

    private final ObjectProvider<SearchSource> sources;
    private final Site site;
    private final String origin;

    SiteFiles(ObjectProvider<SearchSource> sources, Site site, @Value("${portal.origin}") String origin) {
        this.sources = sources;
        this.site = site;
        this.origin = origin;
    }

    @GetMapping(value = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        return "User-agent: *\nDisallow: /desk\nDisallow: /sign-in\nDisallow: /search\nSitemap: " + origin
                + "/sitemap.xml\n";
    }

    @GetMapping(value = "/site.webmanifest", produces = "application/manifest+json")
    Map<String, Object> manifest() {
        var name = site.name().label(Texts.CHINESE);
        return Map.of(
                "name",
                name,
                "short_name",
                name,
                "lang",
                "zh-CN",
                "start_url",
                "/",
                "display",
                "browser",
                "icons",
                List.of(Map.of("src", "/site/logo.svg", "type", "image/svg+xml", "sizes", "any")));
    }

    @GetMapping(value = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap() {
        var addresses = new ArrayList<String>();
        addresses.add("");
        for (var kind : Kind.values()) addresses.add("/" + kind.path());
        sources.forEach(source -> addAll(source, addresses));
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        addresses.stream()
                .limit(MOST)
                .forEach(address -> xml.append(url(address)).append(url("/en" + address)));
        return xml.append("</urlset>\n").toString();
    }

    private String url(String address) {
        return "<url><loc>" + origin + (address.isEmpty() ? "/" : address) + "</loc></url>\n";
    }

    /** A source names every id, so the cards tell which of them the public may see. */
    private static void addAll(SearchSource source, List<String> addresses) {
        var after = FIRST;
        while (addresses.size() < MOST) {
            var ids = source.idsAfter(after, PART);
            if (ids.isEmpty()) return;
            source.cards(ids, Texts.CHINESE).values().forEach(card -> addresses.add(card.address()));
            after = ids.getLast();
        }
    }
}
