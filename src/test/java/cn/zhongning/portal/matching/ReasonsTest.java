package cn.zhongning.portal.matching;

import static cn.zhongning.portal.matching.Sample.TODAY;
import static cn.zhongning.portal.matching.Sample.WAN;
import static cn.zhongning.portal.matching.Sample.need;
import static cn.zhongning.portal.matching.Sample.offer;
import static cn.zhongning.portal.shared.CooperationMode.CONSULTING;
import static cn.zhongning.portal.shared.CooperationMode.DEVELOPMENT;
import static cn.zhongning.portal.shared.CooperationMode.EQUITY;
import static cn.zhongning.portal.shared.CooperationMode.LICENCE;
import static cn.zhongning.portal.shared.CooperationMode.SERVICE;
import static cn.zhongning.portal.shared.CooperationMode.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.shared.CooperationMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void licenceNeedsLevelSevenAndDevelopmentFour() {
        assertThat(need(List.of(LICENCE), null).readinessNeeded(TODAY)).isEqualTo(7);
        assertThat(need(List.of(DEVELOPMENT), null).readinessNeeded(TODAY)).isEqualTo(4);
        assertThat(need(List.of(LICENCE, CONSULTING), null).readinessNeeded(TODAY))
                .isEqualTo(4);
        assertThat(need(List.of(), null).readinessNeeded(TODAY)).isEqualTo(6);
    }

    @Test
    void deadlineWithinHalfAYearNeedsWhatIsReady() {
        assertThat(need(List.of(DEVELOPMENT), TODAY.plusMonths(6).minusDays(1)).readinessNeeded(TODAY))
                .isEqualTo(7);
        assertThat(need(List.of(DEVELOPMENT), TODAY.plusMonths(6)).readinessNeeded(TODAY))
                .isEqualTo(4);
    }

    @Test
    void readinessIsEnoughOrShortByHowMuch() {
        assertThat(reasons(need(List.of(LICENCE), null), offer(7))).contains(new Reason.Ready(7, 7));
        assertThat(reasons(need(List.of(LICENCE), null), offer(5))).contains(new Reason.NotReady(5, 7));
        assertThat(reasons(need(List.of(LICENCE), null), offer(null)))
                .noneMatch(reason -> reason instanceof Reason.Ready || reason instanceof Reason.NotReady);
    }

    @Test
    void industriesAgreeOrDifferUnlessOneIsNone() {
        assertThat(reasons(industry("goji"), offered("goji"))).contains(new Reason.SameIndustry("goji"));
        assertThat(reasons(industry("goji"), offered("livestock")))
                .contains(new Reason.OtherIndustry("goji", "livestock"));
        assertThat(reasons(industry("other"), offered("other")))
                .noneMatch(reason -> reason instanceof Reason.SameIndustry || reason instanceof Reason.OtherIndustry);
    }

    @Test
    void cooperationAgreesInWhatBothName() {
        assertThat(reasons(need(List.of(LICENCE, SERVICE), null), modes(SERVICE, EQUITY)))
                .contains(new Reason.SameCooperation(List.of(SERVICE)));
        assertThat(reasons(need(List.of(LICENCE), null), modes(TRANSFER)))
                .contains(new Reason.OtherCooperation(List.of(LICENCE), List.of(TRANSFER)));
        assertThat(reasons(need(List.of(LICENCE), null), modes()))
                .noneMatch(reason ->
                        reason instanceof Reason.SameCooperation || reason instanceof Reason.OtherCooperation);
    }

    @Test
    void priceIsComparedWithTheMostThatIsToBeSpent() {
        assertThat(price(20 * WAN, 50 * WAN)).contains(new Reason.WithinBudget(20 * WAN, 50 * WAN));
        assertThat(price(null, 40 * WAN)).contains(new Reason.WithinBudget(null, 40 * WAN));
        assertThat(price(40 * WAN, 60 * WAN)).contains(new Reason.BeginsWithinBudget(40 * WAN, 50 * WAN));
        assertThat(price(40 * WAN, null)).contains(new Reason.BeginsWithinBudget(40 * WAN, 50 * WAN));
        assertThat(price(80 * WAN, 90 * WAN)).contains(new Reason.AboveBudget(30 * WAN));
    }

    @Test
    void priceSaysNothingWhereOneSideLeavesItOpen() {
        assertThat(price(null, null)).noneMatch(ReasonsTest::ofPrice);
        assertThat(price(null, 60 * WAN)).noneMatch(ReasonsTest::ofPrice);
        assertThat(reasons(
                        need("goji", List.of(LICENCE), null, null),
                        offer("goji", 7, List.of(LICENCE), 20 * WAN, 30 * WAN)))
                .noneMatch(ReasonsTest::ofPrice);
    }

    @Test
    void townAndLivelihoodCountWhereTheyAreTheSame() {
        assertThat(reasons(need(List.of(LICENCE), null), offer(7)))
                .contains(new Reason.SameTown("ningan"), new Reason.SameLivelihood("water"));
    }

    @Test
    void deadlineSpeaksAgainstWhenItIsNearOrPast() {
        assertThat(reasons(need(List.of(LICENCE), TODAY.plusDays(12)), offer(7)))
                .contains(new Reason.Due(12));
        assertThat(reasons(need(List.of(LICENCE), TODAY.minusDays(1)), offer(7)))
                .contains(new Reason.Overdue(TODAY.minusDays(1)));
        assertThat(reasons(need(List.of(LICENCE), TODAY.plusDays(Reasons.SHORT_NOTICE)), offer(7)))
                .noneMatch(Reason.Due.class::isInstance);
    }

    private static boolean ofPrice(Reason reason) {
        return reason instanceof Reason.WithinBudget
                || reason instanceof Reason.BeginsWithinBudget
                || reason instanceof Reason.AboveBudget;
    }

    private static List<Reason> reasons(Need need, Offer offer) {
        return Reasons.of(new Pair(need, offer), TODAY);
    }

    private static List<Reason> price(@Nullable Long from, @Nullable Long to) {
        return reasons(need(List.of(LICENCE), null), offer("goji", 7, List.of(LICENCE), from, to));
    }

    private static Need industry(String code) {
        return need(code, List.of(LICENCE), null, null);
    }

    private static Offer offered(String industry) {
        return offer(industry, 7, List.of(LICENCE), null, null);
    }

    private static Offer modes(CooperationMode... modes) {
        return offer("goji", 7, List.of(modes), null, null);
    }
}
