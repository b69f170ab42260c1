package cn.zhongning.portal.insight;

import cn.zhongning.portal.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which turnover the county's plan wants in which year (技术合同成交额目标).
 *
 * @param targets year → 万元, as the plan names them
 */
@ConfigurationProperties("portal.site")
record Targets(@DefaultValue Map<Integer, BigDecimal> targets) {

    /** @param interpolated whether the plan names no target for this year and it lies on the line between two others */
    record Target(Money amount, boolean interpolated) {}

    /** None outside the years of the plan. */
    Optional<Target> of(int year) {
        var named = targets.get(year);
        if (named != null) return Optional.of(new Target(Money.wan(named), false));
        var plan = new TreeMap<>(targets);
        var before = plan.lowerEntry(year);
        var after = plan.higherEntry(year);
        if (before == null || after == null) return Optional.empty();
        var rise = after.getValue().subtract(before.getValue());
        var passed = BigDecimal.valueOf(year - before.getKey());
        var span = BigDecimal.valueOf(after.getKey() - before.getKey());
        var wan = before.getValue().add(rise.multiply(passed).divide(span, 2, RoundingMode.HALF_UP));
        return Optional.of(new Target(Money.wan(wan), true));
    }

    /** The first year of the plan; the given one where there is no plan. */
    int first(int otherwise) {
        return targets.keySet().stream().min(Integer::compare).orElse(otherwise);
    }
}
