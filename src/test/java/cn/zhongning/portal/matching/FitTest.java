package cn.zhongning.portal.matching;

import static cn.zhongning.portal.matching.Sample.TODAY;
import static cn.zhongning.portal.matching.Sample.WAN;
import static cn.zhongning.portal.shared.CooperationMode.LICENCE;
import static cn.zhongning.portal.shared.CooperationMode.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final Pair AGREES = new Pair(
            Sample.need(List.of(LICENCE), null), Sample.offer("goji", 9, List.of(LICENCE), 20 * WAN, 30 * WAN));
    private static final Pair DIFFERS = new Pair(
            Sample.need(List.of(LICENCE), null), Sample.offer("livestock", 3, List.of(TRANSFER), 90 * WAN, 95 * WAN));

    @Test
    void factsDecideBetweenNearEquals() {
        assertThat(Fit.score(3.5, AGREES, TODAY)).isGreaterThan(Fit.score(3.7, DIFFERS, TODAY));
    }

    @Test
    void factsNeverOutweighAClearLead() {
        assertThat(Fit.score(3.5, AGREES, TODAY)).isLessThan(Fit.score(3.5 + Fit.NEAR, DIFFERS, TODAY));
    }

    @Test
    void whatIsLeftOpenNeitherHelpsNorHurts() {
        var open = new Pair(
                Sample.need("other", List.of(), null, null), Sample.offer("other", null, List.of(), null, null));
        double half = Fit.NEAR / 2;
        double town = Fit.NEAR * .05 / 2; // both are in the same town
        assertThat(Fit.score(3, open, TODAY)).isCloseTo(3 + half + town, within(1e-9));
    }

    @Test
    void figureGrowsWithTheScoreAndStaysBetweenNothingAndAll() {
        int before = 0;
        for (double score = 0; score < 7; score += .05) {
            int fit = Fit.of(score);
            assertThat(fit).isBetween(before, 100);
            before = fit;
        }
        assertThat(Fit.of(2)).isZero();
        assertThat(before).isEqualTo(100);
    }
}
