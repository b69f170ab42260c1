package cn.zhongning.portal.matching;

import cn.zhongning.portal.shared.CooperationMode;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A demand in a pair. */
public record Need(Side side, @Nullable LocalDate deadline) {
    static final int READY_TO_USE = 7;
    static final int IN_THE_MAKING = 4;
    static final int UNSAID = 6;

    /** Less time than this leaves none for development. */
    private static final Period SOON = Period.ofMonths(6);

    /**
     * The lowest readiness level with which this demand is served. Who wants to develop together, be advised or share a
     * platform can begin at level 4; who wants a licence, a transfer, a service or a share needs level 7. Of several
     * modes the most patient one counts, with none named it is level 6; a deadline within six months wants level 7.
     */
    public int readinessNeeded(LocalDate today) {
        if (deadline != null && deadline.isBefore(today.plus(SOON))) return READY_TO_USE;
        return side.cooperation().stream().mapToInt(Need::needed).min().orElse(UNSAID);
    }

    private static int needed(CooperationMode mode) {
        return switch (mode) {
            case DEVELOPMENT, CONSULTING, PLATFORM -> IN_THE_MAKING;
            case TRANSFER, LICENCE, SERVICE, EQUITY -> READY_TO_USE;
        };
    }
}
