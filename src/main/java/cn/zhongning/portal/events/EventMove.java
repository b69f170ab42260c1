package cn.zhongning.portal.events;

import static cn.zhongning.portal.events.EventStage.CANCELLED;
import static cn.zhongning.portal.events.EventStage.DRAFT;
import static cn.zhongning.portal.events.EventStage.PUBLISHED;
import static cn.zhongning.portal.events.EventStage.REPORTED;
import static cn.zhongning.portal.events.EventStage.REVIEW;
import static cn.zhongning.portal.events.EventStage.WITHDRAWN;

import cn.zhongning.portal.shared.Named;
import java.util.Collections;
import java.util.Set;

/** The steps between an event's writer and the public: whose they are, and between which stages. */
enum EventMove {
    SUBMIT(Set.of(Mover.ORGANISER), Set.of(DRAFT, WITHDRAWN), REVIEW),
    RECALL(Set.of(Mover.ORGANISER), Set.of(REVIEW), DRAFT),
    SEND_BACK(Set.of(Mover.STAFF), Set.of(REVIEW), DRAFT),
    PUBLISH(Set.of(Mover.STAFF), Set.of(REVIEW, WITHDRAWN), PUBLISHED),
    PUBLISH_OWN(Set.of(Mover.CENTRE), Set.of(DRAFT), PUBLISHED),
    CANCEL(Set.of(Mover.ORGANISER, Mover.STAFF), Set.of(PUBLISHED), CANCELLED),
    REPORT(Set.of(Mover.STAFF), Set.of(PUBLISHED), REPORTED),
    WITHDRAW(Set.of(Mover.STAFF), Set.of(PUBLISHED, CANCELLED, REPORTED), WITHDRAWN);

    private final Set<Mover> movers;
    private final Set<EventStage> from;
    private final EventStage to;

    EventMove(Set<Mover> movers, Set<EventStage> from, EventStage to) {
        this.movers = movers;
        this.from = from;
        this.to = to;
    }

    boolean of(Set<Mover> acting) {
        return !Collections.disjoint(movers, acting);
    }

    boolean from(EventStage stage) {
        return from.contains(stage);
    }

    EventStage to() {
        return to;
    }

    String action() {
        return "event." + Named.code(this).replace('_', '-');
    }
}
