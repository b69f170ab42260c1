package cn.zhongning.portal.matching;

import java.util.List;

/**
 * What fits one listing.
 *
 * @param best first, as many as were asked for
 * @param total how many there are
 * @param dismissed what its owner has said does not fit
 * @param away whether the search engine is away, so that nobody knows
 */
public record Matches(Side own, List<Match> best, int total, List<Dismissed> dismissed, boolean away) {
    /** A pair that its owner has taken out. */
    public record Dismissed(Side other, NotFitting reason, String note) {}
}
