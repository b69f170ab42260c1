package cn.zhongning.portal.deals;

import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.Kind;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an intention may be about, and what may have led to it: as the public sees it at this moment. */
@Component
class Subjects {
    private final DemandService demands;
    private final ResultService results;
    private final EventService events;

    Subjects(DemandService demands, ResultService results, EventService events) {
        this.demands = demands;
        this.results = results;
        this.events = events;
    }

    Optional<Subject> find(Kind kind, UUID id) {
        return switch (kind) {
            case DEMAND ->
                demands.visible(id)
                        .map(demand -> new Subject(
                                kind,
                                id,
                                demand.form().title(),
                                demand.form().industry(),
                                demand.standing().organisationId(),
                                demand.form().cooperation(),
                                demand.standing().demo()));
            case RESULT ->
                results.visible(id)
                        .map(result -> new Subject(
                                kind,
                                id,
                                result.form().title(),
                                result.form().industry(),
                                result.standing().organisationId(),
                                result.form().cooperation(),
                                result.standing().demo()));
            case EVENT, ARTICLE -> Optional.empty();
        };
    }

    /** Whether it can have led somebody of this organisation there: their own listing of the other kind, or an event. */
    boolean leads(IntentionForm.Origin origin, Subject to, UUID asker) {
        return switch (origin.kind()) {
            case EVENT -> events.published(origin.id()).isPresent();
            case DEMAND, RESULT ->
                origin.kind() != to.kind()
                        && find(origin.kind(), origin.id())
                                .filter(own -> own.owner().equals(asker))
                                .isPresent();
            case ARTICLE -> false;
        };
    }

    Optional<Origin> origin(Kind kind, UUID id) {
        return kind == Kind.EVENT
                ? events.published(id).map(event -> new Origin(kind, event.title(), event.address()))
                : find(kind, id).map(listing -> new Origin(kind, listing.title(), kind.address(id)));
    }
}
