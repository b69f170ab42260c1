package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.deals.Side;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is and since when, at a glance. */
@Component
class TurnWords {
    private static final int LATE = 3;

    private final WorkingDays days;
    private final Texts texts;
    private final Clock clock;

    TurnWords(WorkingDays days, Texts texts, Clock clock) {
        this.days = days;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param own the reader's side; null for broker and centre */
    Span of(DealStage stage, @Nullable Side turn, Instant since, @Nullable Side own, Locale locale) {
        if (turn == null) return new Span(texts.get(locale, "talks.turn.none." + stage));
        int waited = days.between(since, clock.instant());
        var whom = own == null
                ? texts.get(locale, "talks.turn." + turn)
                : texts.get(locale, turn == own ? "talks.turn.mine" : "talks.turn.other");
        var day = LocalDate.ofInstant(since, Clocks.CHINA);
        var span = new Span(
                day.equals(LocalDate.ofInstant(clock.instant(), Clocks.CHINA))
                        ? texts.get(locale, "talks.turn.today", whom)
                        : texts.get(locale, "talks.turn.since", whom, day.toString(), waited));
        span.addClassName("turn");
        if (waited >= LATE) span.addClassName("late");
        else if (turn == own) span.addClassName("mine");
        return span;
    }
}
