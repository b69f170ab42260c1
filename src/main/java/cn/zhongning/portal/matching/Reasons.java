package cn.zhongning.portal.matching;

import cn.zhongning.portal.matching.Pair.Answer;
import cn.zhongning.portal.matching.Reason.AboveBudget;
import cn.zhongning.portal.matching.Reason.BeginsWithinBudget;
import cn.zhongning.portal.matching.Reason.Due;
import cn.zhongning.portal.matching.Reason.NotReady;
import cn.zhongning.portal.matching.Reason.OtherCooperation;
import cn.zhongning.portal.matching.Reason.OtherIndustry;
import cn.zhongning.portal.matching.Reason.Overdue;
import cn.zhongning.portal.matching.Reason.Ready;
import cn.zhongning.portal.matching.Reason.SameCooperation;
import cn.zhongning.portal.matching.Reason.SameIndustry;
import cn.zhongning.portal.matching.Reason.SameLivelihood;
import cn.zhongning.portal.matching.Reason.SameTown;
import cn.zhongning.portal.matching.Reason.WithinBudget;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the facts of a pair say for and against it. Nothing is said of what either side leaves open. */
final class Reasons {
    /** Days before a deadline from which it is named as an obstacle. */
    static final int SHORT_NOTICE = 30;

    private Reasons() {}

    static List<Reason> of(Pair pair, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        readiness(pair, today, reasons);
        industry(pair, reasons);
        cooperation(pair, reasons);
        price(pair, reasons);
        place(pair, reasons);
        deadline(pair, today, reasons);
        return reasons;
    }

    private static void readiness(Pair pair, LocalDate today, List<Reason> into) {
        var level = pair.offer().readiness();
        if (level == null) return;
        int needed = pair.need().readinessNeeded(today);
        into.add(pair.readiness(today) == Answer.YES ? new Ready(level, needed) : new NotReady(level, needed));
    }

    private static void industry(Pair pair, List<Reason> into) {
        var wanted = pair.wanted().industry();
        switch (pair.industry()) {
            case YES -> into.add(new SameIndustry(wanted));
            case NO -> into.add(new OtherIndustry(wanted, pair.offered().industry()));
            case OPEN -> {}
        }
    }

    private static void cooperation(Pair pair, List<Reason> into) {
        switch (pair.cooperation()) {
            case YES -> into.add(new SameCooperation(pair.modes()));
            case NO ->
                into.add(new OtherCooperation(
                        pair.wanted().cooperation(), pair.offered().cooperation()));
            case OPEN -> {}
        }
    }

    private static void price(Pair pair, List<Reason> into) {
        var from = pair.offered().from();
        var to = pair.offered().to();
        var answer = pair.price();
        if (answer == Answer.OPEN) return;
        var budget = Objects.requireNonNull(pair.wanted().to());
        if (answer == Answer.NO) into.add(new AboveBudget(Objects.requireNonNull(from) - budget));
        else if (to != null && to <= budget) into.add(new WithinBudget(from, to));
        else into.add(new BeginsWithinBudget(Objects.requireNonNull(from), budget));
    }

    private static void place(Pair pair, List<Reason> into) {
        var livelihood = pair.wanted().livelihood();
        if (livelihood != null && pair.sameLivelihood()) into.add(new SameLivelihood(livelihood));
        var town = pair.wanted().town();
        if (town != null && pair.town() == Answer.YES) into.add(new SameTown(town));
    }

    private static void deadline(Pair pair, LocalDate today, List<Reason> into) {
        var deadline = pair.need().deadline();
        if (deadline == null) return;
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days < 0) into.add(new Overdue(deadline));
        else if (days < SHORT_NOTICE) into.add(new Due(days));
    }
}
