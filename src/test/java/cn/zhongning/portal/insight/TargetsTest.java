package cn.zhongning.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private final Targets plan = new Targets(Map.of(2021, new BigDecimal("4500"), 2025, new BigDecimal("8000")));

    @Test
    void yearsThatThePlanNamesHaveItsTargets() {
        assertThat(plan.of(2021)).contains(new Targets.Target(Money.wan(new BigDecimal("4500")), false));
        assertThat(plan.of(2025)).contains(new Targets.Target(Money.wan(new BigDecimal("8000")), false));
    }

    @Test
    void yearsBetweenLieOnTheLineAndSaySo() {
        assertThat(plan.of(2022)).contains(new Targets.Target(Money.wan(new BigDecimal("5375")), true));
        assertThat(plan.of(2024)).contains(new Targets.Target(Money.wan(new BigDecimal("7125")), true));
    }

    @Test
    void noTargetIsInventedOutsideThePlan() {
        assertThat(plan.of(2020)).isEmpty();
        assertThat(plan.of(2026)).isEmpty();
        assertThat(new Targets(Map.of()).of(2025)).isEmpty();
    }
}
