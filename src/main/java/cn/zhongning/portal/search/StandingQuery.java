package cn.zhongning.portal.search;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A state of the search page that somebody keeps.
 *
 * @param address the shortest one that shows it, always the same for the same state; without a page
 */
public record StandingQuery(String address, SearchQuery query) {
    static final String FEED = "/search.atom";
    static final String LIST = "list";

    /** Where feed readers find the newest of it. Nothing in it says who keeps it. */
    public String feed() {
        int mark = address.indexOf('?');
        var path = mark < 0 ? address : address.substring(0, mark);
        var list = path.equals("/search") ? "" : LIST + "=" + path.substring(1);
        var rest = mark < 0 ? "" : address.substring(mark + 1);
        var query = Stream.of(list, rest).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? FEED : FEED + "?" + query;
    }
}
