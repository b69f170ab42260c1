package cn.zhongning.portal.feeds;

import cn.zhongning.portal.feeds.NewsFeed.About;
import cn.zhongning.portal.feeds.NewsFeed.Format;
import cn.zhongning.portal.pages.PublicFiles;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The newest demands and results of a choice, for feed readers. From the database: words are found as they stand. */
@Controller
class MarketNews {
    private static final int NEWEST = 50;

    private final List<SearchSource> sources;
    private final NewsFeed feed;
    private final PublicFiles files;
    private final Texts texts;
    private final Site site;

    MarketNews(List<SearchSource> sources, NewsFeed feed, PublicFiles files, Texts texts, Site site) {
        this.sources = sources;
        this.feed = feed;
        this.files = files;
        this.texts = texts;
        this.site = site;
    }

    @GetMapping({"/results.atom", "/en/results.atom"})
    void results(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(Kind.RESULT, request, response);
    }

    @GetMapping({"/demands.atom", "/en/demands.atom"})
    void demands(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(Kind.DEMAND, request, response);
    }

    private void send(Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        files.send(
                request,
                response,
                Format.ATOM.type,
                () -> MarketChoice.of(kind, Selection.language(request), request::getParameterValues, site)
                        .map(choice -> feed.cards(about(choice), newest(choice), Format.ATOM)));
    }

    private List<SearchCard> newest(MarketChoice choice) {
        var source = sources.stream()
                .filter(each -> each.kind() == choice.kind())
                .findFirst()
                .orElseThrow();
        var ids = source.browse(choice.query(), 0, NEWEST).ids();
        var cards = source.cards(ids, choice.locale());
        return ids.stream().flatMap(id -> Stream.ofNullable(cards.get(id))).toList();
    }

    private About about(MarketChoice choice) {
        var locale = choice.locale();
        var description = texts.get(locale, "feeds.about", site.centre().label(locale));
        return new About(choice.name(texts, site), description, choice.feed(), choice.list(), locale);
    }
}
