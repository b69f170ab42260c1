package cn.zhongning.portal.surveys;

import cn.zhongning.portal.registration.HeldTickets;
import cn.zhongning.portal.registration.KeptAbout;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** An answer is somebody's only as long as they may change it. */
@Component
class SurveyKeeping implements KeptAbout {
    private final Surveys surveys;
    private final AnswerTable answers;
    private final HeldTickets tickets;
    private final Clock clock;

    SurveyKeeping(Surveys surveys, AnswerTable answers, HeldTickets tickets, Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 900_000)
    void unlink() {
        answers.unlinkOfSessionsBefore(clock.instant().minus(Surveys.OPEN));
    }

    @Override
    public List<Item> kept(UUID ticket) {
        return answers.find(Surveys.link(tickets.address(ticket)))
                .map(SurveyKeeping::items)
                .orElse(List.of());
    }

    private static List<Item> items(SurveyForm said) {
        var items = new ArrayList<Item>();
        items.add(new Item("surveys.stars", said.stars()));
        if (!said.good().isEmpty()) items.add(new Item("surveys.good", said.good()));
        if (!said.better().isEmpty()) items.add(new Item("surveys.better", said.better()));
        if (said.again() != null)
            items.add(new Item("surveys.again", said.again().toString()));
        return items;
    }

    @Override
    public void forget(Collection<UUID> forgotten) {
        surveys.forget(forgotten);
    }
}
