package cn.zhongning.portal.feeds;

import cn.zhongning.portal.accounts.Attempts;
import cn.zhongning.portal.feeds.NewsFeed.About;
import cn.zhongning.portal.feeds.NewsFeed.Format;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicFiles;
import cn.zhongning.portal.search.NewestFinds;
import cn.zhongning.portal.search.StandingQueries;
import cn.zhongning.portal.search.StandingQuery;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The newest of any state of the search page, for feed readers: what a saved search shows, without its owner. Each costs
 * a search, so one network asks for so many in a minute.
 */
@Controller
class SearchNews {
    private static final int NEWEST = 50;
    private static final int IN_A_MINUTE = 120;
    private static final int NETWORKS = 100_000;

    private final StandingQueries queries;
    private final NewestFinds finds;
    private final NewsFeed feed;
    private final PublicFiles files;
    private final Texts texts;
    private final Site site;
    private final Cache<String, Bucket> networks = Caffeine.newBuilder()
            .maximumSize(NETWORKS)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    SearchNews(StandingQueries queries, NewestFinds finds, NewsFeed feed, PublicFiles files, Texts texts, Site site) {
        this.queries = queries;
        this.finds = finds;
        this.feed = feed;
        this.files = files;
        this.texts = texts;
        this.site = site;
    }

    @GetMapping({"/search.atom", "/en/search.atom"})
    void newest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var probe = bucket(Attempts.network(request.getRemoteAddr())).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
            response.setStatus(429);
            return;
        }
        var locale = Selection.language(request);
        files.send(
                request,
                response,
                Format.ATOM.type,
                () -> queries.ofFeed(request.getQueryString())
                        .map(standing ->
                                feed.cards(about(standing, locale), finds.of(standing, NEWEST, locale), Format.ATOM)));
    }

    private Bucket bucket(String network) {
        return networks.get(
                network,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(IN_A_MINUTE).refillGreedy(IN_A_MINUTE, Duration.ofMinutes(1)))
                        .build());
    }

    private About about(StandingQuery standing, Locale locale) {
        return new About(
                texts.get(
                        locale,
                        "feeds.search",
                        queries.about(standing, locale),
                        site.name().label(locale)),
                texts.get(locale, "feeds.search.about", site.name().label(locale)),
                PageRequest.link(locale, standing.feed()),
                PageRequest.link(locale, standing.address()),
                locale);
    }
}
