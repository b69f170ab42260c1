package cn.zhongning.portal.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a module has before the public at this moment, for the map of the site. */
public interface SiteMapSource {
    /** The first segment of its pages' addresses. */
    String path();

    long count();

    /** In a stable order. */
    List<Place> places(long offset, int limit);

    default String address(Object id) {
        return "/" + path() + "/" + id;
    }

    /** One page of the site, and when it changed last. */
    record Place(UUID id, Instant changed) {}
}
