package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody without script who follows every link of the site. */
@PortalTest
class CrawlTest {
    private static final int MOST = 400;
    private static final int QUERIES = 40; // of lists with filters there is no end

    @LocalServerPort
    int port;

    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en"})
    void everyLinkLeadsSomewhereAndEveryPageIsWhole(String home) throws Exception {
        var pages = crawl(home);
        assertThat(pages).hasSizeGreaterThan(100);
        pages.forEach(this::checkPage);
        pages.forEach((address, page) -> checkAnchors(address, page, pages));
        assertThat(wrong).isEmpty();
    }

    private Map<String, Document> crawl(String home) throws Exception {
        var browser = new Browser(port);
        var pages = new HashMap<String, Document>();
        var waiting = new ArrayDeque<>(List.of(home));
        var known = new HashSet<>(waiting);
        int queries = 0;
        while (!waiting.isEmpty() && pages.size() < MOST) {
            var address = waiting.remove();
            var answer = browser.get(address);
            if (answer.statusCode() != 200) wrong.add(address + " answers " + answer.statusCode());
            if (!answer.headers().allValues("Set-Cookie").isEmpty()) wrong.add(address + " sets a cookie");
            if (!policy(answer.headers().firstValue("Content-Security-Policy").orElse(""))) {
                wrong.add(address + " has a loose policy");
            }
            var page = Jsoup.parse(answer.body());
            pages.put(address, page);
            for (var link : page.select("a[href^=/]")) {
                var target = link.attr("href").replaceFirst("#.*", "");
                if (target.startsWith("/desk")
                        || target.startsWith("/files/")
                        || target.matches(".*\\.(txt|ics|atom|rss|json|pdf)(\\?.*)?")
                        || !sameLanguage(home, target)
                        || !known.add(target)) continue;
                if (target.contains("?") && queries++ > QUERIES) continue;
                waiting.add(target);
            }
        }
        return pages;
    }

    private static boolean policy(String policy) {
        return policy.startsWith("default-src 'none'") && !policy.contains("unsafe");
    }

    private static boolean sameLanguage(String home, String target) {
        return home.equals("/en") == (target.equals("/en") || target.startsWith("/en/"));
    }

    private void checkPage(String address, Document page) {
        if (page.title().isBlank()) wrong.add(address + " has no title");
        if (page.select("h1").size() != 1) wrong.add(address + " has not one first heading");
        if (!page.select("script[src]").not("[src^=/site/]").isEmpty()) wrong.add(address + " loads a script of Flow");
        if (page.text().contains("!shell.")) wrong.add(address + " lacks a text");
        boolean listed = page.select("meta[name=robots][content=noindex]").isEmpty();
        if (listed && page.select("link[rel=canonical]").isEmpty()) wrong.add(address + " has no canonical address");
        if (listed && page.select("meta[name=description]").attr("content").isBlank()) {
            wrong.add(address + " has no description");
        }
        for (var field : page.select("input:not([type=hidden]), select, textarea")) {
            boolean labelled = field.parents().is("label")
                    || field.hasAttr("aria-label")
                    || !page.select("label[for=" + field.id() + "]").isEmpty();
            if (!labelled) wrong.add(address + " has a field without a label: " + field.attr("name"));
        }
    }

    private void checkAnchors(String address, Document page, Map<String, Document> pages) {
        for (var link : page.select("a[href*=#]")) {
            var target = URI.create(link.attr("href"));
            var there = target.getPath().isEmpty() ? page : pages.get(target.getPath());
            if (there != null && there.getElementById(target.getFragment()) == null) {
                wrong.add(address + " points to nothing: " + target);
            }
        }
    }
}
