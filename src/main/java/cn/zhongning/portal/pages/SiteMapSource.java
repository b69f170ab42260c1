package cn.zhongning.portal.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a module has before the public at this moment, for the map of the site. */
public interface SiteMapSource {
    /** The first segment of its pages' addresses. */
    String path();

    /** How many there are by the first two digits of their ids, in order, each with the last change among them. */
    List<Tally> tallies();

    /** Those between these ids, both included, in order. */
    List<Place> places(UUID from, UUID to);

    default String address(Object id) {
        return "/" + path() + "/" + id;
    }

    /** One page of the site, and when it changed last. */
    record Place(UUID id, Instant changed) {}

    /** @param digits two of sixteen, as ids are random */
    record Tally(String digits, long count, Instant changed) {}
}
