package cn.zhongning.portal.shared;

import java.util.Locale;

/** What the portal publishes and searches. */
public enum Kind {
    EVENT,
    DEMAND,
    RESULT,
    ARTICLE;

    /** The first segment of its public addresses: events, demands, results, articles. */
    public String path() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    public String address(Object id) {
        return "/" + path() + "/" + id;
    }
}
