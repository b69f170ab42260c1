package cn.zhongning.portal.saved;

import java.time.Instant;
import java.util.UUID;

/**
 * A state of the search page that somebody keeps, and under which name.
 *
 * @param address the page's own, always the same for the same state
 * @param openedAt when its reader last looked at what belongs to it
 */
record SavedSearch(
        UUID id, int version, String name, String address, SearchPace pace, Instant createdAt, Instant openedAt) {
    static final String DESK = "/desk/searches";

    String desk() {
        return DESK + "/" + id;
    }
}
