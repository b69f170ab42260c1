package cn.zhongning.portal.matching;

import cn.zhongning.portal.matching.Pair.Answer;
import java.time.LocalDate;

/**
 * How well a pair fits (契合), 0–100, and with it the order.
 *
 * <p>The search's score leads. Facts on which both sides agree – industry, readiness, cooperation, price, town – add to
 * it, all together at most {@link #NEAR}: so they decide between near equals only, and a pair whose score leads by more
 * than {@code NEAR} stays ahead whatever its facts say. Half a point is little: the best of a list and its middle lie
 * two apart. A fact that one side leaves open counts half. Nothing is ever left out for its facts.
 *
 * <p>The figure is the share of pairs with this score that the judge of the demonstration's collection found relevant at
 * least in part: a logistic regression over its 22 demands and 72 results. It grows with the score, so it falls along
 * every list. A text in Latin script is ranked on another scale, for which nobody has judged anything: its figures stay
 * low, and nobody is told of them.
 */
final class Fit {
    /** Scores closer than this are near equals. */
    static final double NEAR = .5;

    /** From here on the other side is told: 25 of the collection's 27 such pairs were relevant. */
    static final int STRONG = 80;

    /** Below it most do not fit, and are called so: of the collection's 112 pairs from 10 to 29, 22 % were relevant. */
    static final int DOUBTFUL = 30;

    private static final double INDUSTRY = .7;
    private static final double READINESS = .1;
    private static final double COOPERATION = .1;
    private static final double PRICE = .05;
    private static final double TOWN = .05;

    private static final double SLOPE = 4.39;
    private static final double HALF = 3.75;

    private Fit() {}

    /** The search's score and what the facts add. */
    static double score(double found, Pair pair, LocalDate today) {
        return found + NEAR * agreement(pair, today);
    }

    static int of(double score) {
        return (int) Math.round(100 / (1 + Math.exp(-SLOPE * (score - HALF))));
    }

    /** 0 where every fact contradicts, 1 where every fact agrees. */
    private static double agreement(Pair pair, LocalDate today) {
        return INDUSTRY * share(pair.industry())
                + READINESS * share(pair.readiness(today))
                + COOPERATION * share(pair.cooperation())
                + PRICE * share(pair.price())
                + TOWN * share(pair.town());
    }

    private static double share(Answer answer) {
        return switch (answer) {
            case YES -> 1;
            case OPEN -> .5;
            case NO -> 0;
        };
    }
}
