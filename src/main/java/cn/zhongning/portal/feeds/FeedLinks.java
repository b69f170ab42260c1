package cn.zhongning.portal.feeds;

import cn.zhongning.portal.pages.HeadLinks;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.search.StandingQueries;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** In the head of lists and events: the feeds of just what the page shows, and how to frame it. */
@Component
class FeedLinks implements HeadLinks {
    private static final Pattern ONE = Pattern.compile("/(events|campaigns)/[0-9a-f-]{36}");

    private final StandingQueries queries;
    private final Texts texts;
    private final Site site;
    private final String origin;

    FeedLinks(StandingQueries queries, Texts texts, Site site, @Value("${portal.origin}") String origin) {
        this.queries = queries;
        this.texts = texts;
        this.site = site;
        this.origin = origin;
    }

    @Override
    public List<HeadLink> links(PageHead head, PageRequest request) {
        var links = new ArrayList<>(ofPage(head, request));
        links.addAll(state(request));
        return links;
    }

    private List<HeadLink> ofPage(PageHead head, PageRequest request) {
        var path = request.path();
        if (path.equals("/events") || path.startsWith("/calendar") || path.equals("/")) return events(request);
        if (path.equals("/articles")) return articles(request);
        if (path.equals("/results")) return market(Kind.RESULT, request);
        if (path.equals("/demands")) return market(Kind.DEMAND, request);
        var one = ONE.matcher(path);
        if (head.canonical() == null || !one.matches()) return List.of();
        return one.group(1).equals("events") ? event(head, request) : campaign(head, request);
    }

    /** What somebody looks for, in whichever list, as the page finds it. */
    private List<HeadLink> state(PageRequest request) {
        return queries
                .read(request.path() + query(request))
                .map(standing -> new HeadLink(
                        "application/atom+xml",
                        request.link(standing.feed()),
                        texts.get(
                                request.locale(),
                                "feeds.search",
                                queries.about(standing, request.locale()),
                                site.name().label(request.locale()))))
                .stream()
                .toList();
    }

    private List<HeadLink> events(PageRequest request) {
        var url = origin + request.link("/events") + query(request);
        return Frame.of(url, origin, site)
                .flatMap(frame -> Optional.ofNullable(frame.selection()))
                .map(selection -> links(selection, url))
                .orElse(List.of());
    }

    private List<HeadLink> links(Selection selection, String url) {
        var name = selection.name(texts, site);
        var links = new ArrayList<>(List.of(
                new HeadLink("text/calendar", selection.address("/events.ics"), name),
                new HeadLink("application/atom+xml", selection.address("/events.atom"), name),
                new HeadLink("application/rss+xml", selection.address("/events.rss"), name)));
        links.addAll(frames(url, name));
        return links;
    }

    private List<HeadLink> articles(PageRequest request) {
        var name = texts.get(request.locale(), "feeds.articles", site.name().label(request.locale()));
        return List.of(
                new HeadLink("application/atom+xml", request.link("/articles.atom"), name),
                new HeadLink("application/rss+xml", request.link("/articles.rss"), name));
    }

    /** Of what the list is narrowed by, as far as a feed can be. */
    private List<HeadLink> market(Kind kind, PageRequest request) {
        return MarketChoice.of(kind, request.locale(), name -> request.all(name).toArray(String[]::new), site)
                .map(choice -> List.of(new HeadLink("application/atom+xml", choice.feed(), choice.name(texts, site))))
                .orElse(List.of());
    }

    private List<HeadLink> event(PageHead head, PageRequest request) {
        var links = new ArrayList<HeadLink>();
        links.add(new HeadLink("text/calendar", request.link(request.path() + "/event.ics"), head.title()));
        links.addAll(frames(origin + request.link(request.path()), head.title()));
        return links;
    }

    private static List<HeadLink> campaign(PageHead head, PageRequest request) {
        return List.of(new HeadLink("text/calendar", request.link(request.path() + "/events.ics"), head.title()));
    }

    private static List<HeadLink> frames(String url, String title) {
        var asked = "/oembed?url=" + UriUtils.encode(url, "UTF-8") + "&format=";
        return List.of(
                new HeadLink("application/json+oembed", asked + "json", title),
                new HeadLink("text/xml+oembed", asked + "xml", title));
    }

    private static String query(PageRequest request) {
        var query = request.query().getQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }
}
