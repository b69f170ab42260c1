package cn.zhongning.portal.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

interface EventRepository extends ListCrudRepository<Event, UUID> {
    List<Event> findByStageAndEndsAtAfterOrderByStartsAt(EventStage stage, Instant now, Limit limit);

    List<Event> findByOrderByStartsAtDesc(Limit limit);

    List<Event> findByOrganisationIdOrderByStartsAtDesc(UUID organisationId, Limit limit);
}
