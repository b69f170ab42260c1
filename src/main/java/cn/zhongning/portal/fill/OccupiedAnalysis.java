package cn.zhongning.portal.fill;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, not in a stack trace, why nothing was invented. */
final class OccupiedAnalysis extends AbstractFailureAnalyzer<Fill.Occupied> {
    @Override
    protected FailureAnalysis analyze(Throwable root, Fill.Occupied cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "用 PORTAL_HOME 指定一个空目录，或先 ./portal reset。 / Set PORTAL_HOME to an empty folder, or ./portal reset first.",
                cause);
    }
}
