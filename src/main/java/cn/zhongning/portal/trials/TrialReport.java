package cn.zhongning.portal.trials;

import static cn.zhongning.portal.forms.Limits.limit;

import cn.zhongning.portal.shared.Mistakes;
import org.jspecify.annotations.Nullable;

/**
 * What whoever tried it says of it.
 *
 * @param figures what was measured
 * @param named whether the public may read who tried it
 */
public record TrialReport(@Nullable TrialOutcome outcome, String figures, String reason, boolean named) {
    static final int LONG = 1000;

    public TrialReport {
        limit(figures, LONG);
        limit(reason, LONG);
    }

    void check(Mistakes.Collector mistakes) {
        mistakes.require("outcome", outcome != null, "trials.error.outcome");
        mistakes.require("figures", !figures.isBlank(), "trials.error.figures");
        mistakes.require("reason", outcome != TrialOutcome.NOT_ADOPTED || !reason.isBlank(), "trials.error.reason");
    }
}
