package cn.zhongning.portal.feeds;

import cn.zhongning.portal.content.ArticleService;
import cn.zhongning.portal.events.Programme;
import cn.zhongning.portal.feeds.NewsFeed.About;
import cn.zhongning.portal.feeds.NewsFeed.Format;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicFiles;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The newest events and articles, for feed readers. */
@Controller
class NewsController {
    private static final int NEWEST = 50;

    private final Programme programme;
    private final ArticleService articles;
    private final NewsFeed feed;
    private final FeedAnswers answers;
    private final PublicFiles files;
    private final Texts texts;
    private final Site site;

    NewsController(
            Programme programme,
            ArticleService articles,
            NewsFeed feed,
            FeedAnswers answers,
            PublicFiles files,
            Texts texts,
            Site site) {
        this.programme = programme;
        this.articles = articles;
        this.feed = feed;
        this.answers = answers;
        this.files = files;
        this.texts = texts;
        this.site = site;
    }

    @GetMapping({"/events.atom", "/en/events.atom", "/events.rss", "/en/events.rss"})
    void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = format(request);
        answers.send(
                request,
                response,
                format.type,
                () -> Selection.of(request, site)
                        .map(selection -> feed.events(
                                about(
                                        selection.name(texts, site),
                                        request.getServletPath() + selection.query(),
                                        "/events",
                                        selection.locale()),
                                programme.newest(selection.choice(), NEWEST),
                                format)));
    }

    @GetMapping({"/articles.atom", "/en/articles.atom", "/articles.rss", "/en/articles.rss"})
    void articles(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var format = format(request);
        var locale = Selection.language(request);
        var title = texts.get(locale, "feeds.articles", site.name().label(locale));
        files.send(
                request,
                response,
                format.type,
                () -> Optional.of(feed.articles(
                        about(title, request.getServletPath(), "/articles", locale), articles.newest(NEWEST), format)));
    }

    private About about(String title, String self, String page, Locale locale) {
        var description = texts.get(locale, "feeds.about", site.centre().label(locale));
        return new About(title, description, self, PageRequest.link(locale, page), locale);
    }

    private static Format format(HttpServletRequest request) {
        return request.getServletPath().endsWith(".atom") ? Format.ATOM : Format.RSS;
    }
}
