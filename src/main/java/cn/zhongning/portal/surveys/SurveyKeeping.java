package cn.zhongning.portal.surveys;

import cn.zhongning.portal.registration.HeldTickets;
import cn.zhongning.portal.registration.KeptAbout;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** An answer is somebody's only as long as they may change it. */
@Component
class SurveyKeeping implements KeptAbout {
    private final Surveys surveys;
    private final AnswerTable answers;
    private final HeldTickets held;
    private final Texts texts;
    private final Clock clock;

    SurveyKeeping(Surveys surveys, AnswerTable answers, HeldTickets held, Texts texts, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.held = held;
        this.texts = texts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 900_000)
    void unlink() {
        answers.unlinkOfSessionsBefore(clock.instant().minus(Surveys.OPEN));
    }

    @Override
    public List<Item> kept(UUID ticket, Locale locale) {
        return answers.find(Surveys.link(held.address(ticket)))
                .map(said -> items(said, locale))
                .orElse(List.of());
    }

    private List<Item> items(SurveyForm said, Locale locale) {
        var items = new ArrayList<Item>();
        items.add(new Item("surveys.stars", said.stars()));
        if (!said.good().isEmpty()) items.add(new Item("surveys.good", said.good()));
        if (!said.better().isEmpty()) items.add(new Item("surveys.better", said.better()));
        if (said.again() != null)
            items.add(new Item("surveys.again", texts.get(locale, said.again() ? "surveys.yes" : "surveys.no")));
        return items;
    }

    @Override
    public void forget(Collection<UUID> tickets) {
        surveys.forget(tickets);
    }
}
