package cn.zhongning.portal.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One page of what was found.
 *
 * @param page the one shown, which is the last where a later one was asked for
 * @param asOf the moment that all pages of this search belong to: what came later is not in them
 * @param counts how many each value of a facet would show, beside what else was chosen
 * @param without how many there would be if a facet's own choice were dropped
 * @param anywhere how many there would be without any choice
 * @param nearest what means something similar, where the words found little or nothing
 */
record Found(
        List<SearchHit> hits,
        long total,
        int page,
        Instant asOf,
        Map<Facet, Map<String, Long>> counts,
        Map<Facet, Long> without,
        long anywhere,
        Relaxed relaxed,
        List<SearchHit> nearest,
        boolean degraded) {
    static final int PAGE = 20;

    /** What had to be given up to find anything. */
    enum Relaxed {
        NOTHING,
        PHRASE,
        SPELLING,
        WORDS
    }

    /** As far as the index counts places, see its settings. */
    static final int REACH = 250_000;

    static final int LAST_PAGE = REACH / PAGE;

    int pages() {
        return pages(total, PAGE);
    }

    static int pages(long total, int size) {
        return (int) Math.clamp((total + size - 1) / size, 1, REACH / size);
    }
}
