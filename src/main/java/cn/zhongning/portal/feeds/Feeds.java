package cn.zhongning.portal.feeds;

import java.util.stream.Stream;

/** What other programs and sites may take from this one without asking, in either language. */
public final class Feeds {
    public static final String[] ADDRESSES = Stream.of(
                    "/events.ics",
                    "/events/*/event.ics",
                    "/events.atom",
                    "/events.rss",
                    "/articles.atom",
                    "/articles.rss",
                    "/results.atom",
                    "/demands.atom",
                    "/search.atom",
                    "/open/*",
                    "/embed/**",
                    "/oembed")
            .flatMap(address -> Stream.of(address, "/en" + address))
            .toArray(String[]::new);

    private Feeds() {}
}
