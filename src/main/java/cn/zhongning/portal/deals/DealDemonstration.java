package cn.zhongning.portal.deals;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Demonstration data: deals that went their way by the same table as all others, told to nobody. */
@Component
public class DealDemonstration {
    private final Subjects subjects;
    private final DealRepository deals;
    private final Talk talk;

    DealDemonstration(Subjects subjects, DealRepository deals, Talk talk) {
        this.subjects = subjects;
        this.deals = deals;
        this.talk = talk;
    }

    /**
     * How it began.
     *
     * @param broker whose account stands between both; for the owner of the listing
     */
    public record Start(
            Kind kind,
            UUID listing,
            UUID asker,
            List<Wish> wishes,
            @Nullable CooperationMode mode,
            IntentionForm.@Nullable Origin origin,
            @Nullable UUID broker,
            @Nullable UUID agency,
            Instant at,
            String message) {}

    public record Step(Hat hat, DealMove move, Instant at, Words words) {}

    public Deal add(Start start, List<Step> steps) {
        var subject =
                subjects.find(start.kind(), start.listing()).orElseThrow(() -> new Refused("deals.error.listing"));
        var deal = deals.save(begun(start, subject));
        keep(deal, start, new Step(Hat.ASKER, DealMove.SEND, start.at(), Words.of(start.message())));
        for (var step : steps) {
            var to = Transitions.to(deal.stage(), step.move(), step.hat()).orElseThrow();
            deal = deals.save(
                    deal.moved(step.move(), to, step.hat(), step.words().ending(), step.at()));
            keep(deal, start, step);
        }
        return deal;
    }

    private void keep(Deal deal, Start start, Step step) {
        var organisation = step.hat().side().map(deal::organisation).orElse(start.agency());
        var seat = new Seat(step.hat(), step.hat() == Hat.STAFF ? null : organisation, false, true);
        var only = step.move() == DealMove.NOTE ? deal.brokerSide() : null;
        talk.add(deal.id(), null, seat, step.move(), step.words(), only, step.at());
    }

    private static Deal begun(Start start, Subject subject) {
        var origin = start.origin();
        return new Deal(
                UUID.randomUUID(),
                0,
                subject.kind(),
                subject.id(),
                subject.title(),
                subject.industry(),
                subject.owner(),
                start.asker(),
                start.broker(),
                start.broker() == null ? null : Side.OWNER,
                start.wishes(),
                start.mode(),
                DealStage.SENT,
                Side.OWNER,
                start.at(),
                origin == null ? null : origin.kind(),
                origin == null ? null : origin.id(),
                start.at(),
                null,
                start.at(),
                null,
                true);
    }
}
