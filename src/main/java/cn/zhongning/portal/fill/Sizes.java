package cn.zhongning.portal.fill;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much to invent; the same seed invents the same.
 *
 * @param kept whether what was invented before is taken as it is
 */
@ConfigurationProperties("portal.fill")
record Sizes(
        @DefaultValue("0") int results,
        @DefaultValue("0") int demands,
        @DefaultValue("0") int intentions,
        @DefaultValue("0") int contracts,
        @DefaultValue("640521") long seed,
        @DefaultValue("false") boolean kept) {
    private static final int RESULTS_EACH = 500;
    private static final int DEMANDS_EACH = 40;

    int universities() {
        return Math.clamp(results / RESULTS_EACH, 4, 400);
    }

    int enterprises() {
        return Math.clamp(demands / DEMANDS_EACH, 12, 3000);
    }
}
