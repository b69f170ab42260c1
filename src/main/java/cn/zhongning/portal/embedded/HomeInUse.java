package cn.zhongning.portal.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Two portals on one home: say so in words, not in a stack trace. */
final class HomeInUse extends AbstractFailureAnalyzer<PortalHome.InUse> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortalHome.InUse cause) {
        return new FailureAnalysis(
                "%s 正被另一个门户进程使用。 / Another portal is running on this home.".formatted(cause.home()),
                "先执行 ./portal stop，或用 PORTAL_HOME 指定另一个目录。 / Run ./portal stop, or set PORTAL_HOME.",
                cause);
    }
}
