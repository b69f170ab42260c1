package cn.zhongning.portal.shell;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What machines ask a site for: its map, what they may read, how it looks on a home screen. */
@RestController
class SiteFiles {
    private final Site site;
    private final String origin;

    SiteFiles(Site site, @Value("${portal.origin}") String origin) {
        this.site = site;
        this.origin = origin;
    }

    @GetMapping(value = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        return """
                User-agent: *
                Disallow: /desk
                Disallow: /sign-in
                Disallow: /en/sign-in
                Disallow: /search
                Disallow: /compare
                Disallow: /en/compare
                Disallow: /en/search
                Sitemap: %s/sitemap.xml
                """.formatted(origin);
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
                Texts.CHINESE.toLanguageTag(),
                "start_url",
                "/",
                "display",
                "browser",
                "background_color",
                "#fbfaf7",
                "theme_color",
                "#fbfaf7",
                "icons",
                List.of(
                        icon("logo.svg", "image/svg+xml", "any"),
                        icon("icon-192.png", "image/png", "192x192"),
                        icon("icon-512.png", "image/png", "512x512")));
    }

    private static Map<String, String> icon(String file, String type, String sizes) {
        return Map.of("src", "/site/" + file, "type", type, "sizes", sizes);
    }
}
