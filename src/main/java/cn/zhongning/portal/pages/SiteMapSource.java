package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a module has before the public at this moment, for the map of the site. */
public interface SiteMapSource {
    Kind kind();

    long count();

    /** In a stable order. */
    List<Place> places(long offset, int limit);

    /** One page of the site, and when it changed last. */
    record Place(UUID id, Instant changed) {}
}
