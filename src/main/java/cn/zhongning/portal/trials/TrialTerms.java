package cn.zhongning.portal.trials;

import static cn.zhongning.portal.forms.Limits.limit;

import cn.zhongning.portal.shared.Mistakes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What both sides agree on.
 *
 * @param criteria what is measured, and from which figure on it is worth it
 */
public record TrialTerms(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate decidesOn,
        String place,
        String criteria) {
    static final int PLACE = 200;
    static final int CRITERIA = 1000;
    /** Days that a trial may last at most. */
    static final int MOST = 366;
    /** Days that a decision may take at most. */
    static final int DECISION = 92;

    public TrialTerms {
        limit(place, PLACE);
        limit(criteria, CRITERIA);
    }

    void check(Mistakes.Collector mistakes, LocalDate today) {
        mistakes.require("startsOn", startsOn != null && !startsOn.isBefore(today), "trials.error.start");
        checkEnd(mistakes, startsOn, endsOn, decidesOn);
        mistakes.require("place", !place.isBlank(), "trials.error.place");
        mistakes.require("criteria", criteria.strip().length() >= 5, "trials.error.criteria");
    }

    static void checkEnd(
            Mistakes.Collector mistakes,
            @Nullable LocalDate after,
            @Nullable LocalDate end,
            @Nullable LocalDate decision) {
        mistakes.require("endsOn", end != null && (after == null || end.isAfter(after)), "trials.error.end");
        boolean bounded = end == null || after == null || !end.isAfter(after.plusDays(MOST));
        mistakes.require("endsOn", bounded, "trials.error.end.late", MOST);
        mistakes.require(
                "decidesOn", decision != null && (end == null || !decision.isBefore(end)), "trials.error.decision");
        boolean soon = decision == null || end == null || !decision.isAfter(end.plusDays(DECISION));
        mistakes.require("decidesOn", soon, "trials.error.decision.late", DECISION);
    }
}
