package cn.zhongning.portal.matching;

import cn.zhongning.portal.shared.CooperationMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand and a result side by side, and whether their facts agree. */
record Pair(Need need, Offer offer) {
    /** The vocabulary's word for no industry in particular: it agrees with none and contradicts none. */
    private static final String ANY = "other";

    /** What is not said on one side is open, neither for nor against. */
    enum Answer {
        YES,
        OPEN,
        NO;

        static Answer of(boolean yes) {
            return yes ? YES : NO;
        }
    }

    Side wanted() {
        return need.side();
    }

    Side offered() {
        return offer.side();
    }

    /** The one of the two that does not belong to this organisation. */
    Side opposite(UUID organisation) {
        return wanted().organisationId().equals(organisation) ? offered() : wanted();
    }

    Answer industry() {
        var one = wanted().industry();
        var other = offered().industry();
        if (one.isBlank() || other.isBlank() || one.equals(ANY) || other.equals(ANY)) return Answer.OPEN;
        return Answer.of(one.equals(other));
    }

    Answer readiness(LocalDate today) {
        var level = offer.readiness();
        return level == null ? Answer.OPEN : Answer.of(level >= need.readinessNeeded(today));
    }

    Answer cooperation() {
        if (wanted().cooperation().isEmpty() || offered().cooperation().isEmpty()) return Answer.OPEN;
        return Answer.of(!modes().isEmpty());
    }

    /** The ways of working together that both sides name. */
    List<CooperationMode> modes() {
        return wanted().cooperation().stream()
                .filter(offered().cooperation()::contains)
                .toList();
    }

    /** Whether the lowest price asked lies within the most that is to be spent. */
    Answer price() {
        var budget = wanted().to();
        if (budget == null) return Answer.OPEN;
        var lowest = offered().from();
        if (lowest != null) return Answer.of(lowest <= budget);
        var highest = offered().to();
        return highest != null && highest <= budget ? Answer.YES : Answer.OPEN;
    }

    Answer town() {
        return said(wanted().town(), offered().town());
    }

    boolean sameLivelihood() {
        return said(wanted().livelihood(), offered().livelihood()) == Answer.YES;
    }

    private static Answer said(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? Answer.OPEN : Answer.of(one.equals(other));
    }
}
