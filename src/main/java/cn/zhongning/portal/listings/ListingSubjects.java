package cn.zhongning.portal.listings;

import cn.zhongning.portal.agencies.Subjects;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A client's demands and results that a mandate may be about. */
@Component
class ListingSubjects implements Subjects {
    private static final int MOST = 200;

    private final ObjectProvider<ListingService<?, ?>> services;

    ListingSubjects(ObjectProvider<ListingService<?, ?>> services) {
        this.services = services;
    }

    @Override
    public List<Subject> of(UUID client) {
        return services.stream()
                .flatMap(service -> service.publiclyOf(client, 0, MOST).stream())
                .map(listing -> new Subject(listing.id(), listing.form().title()))
                .toList();
    }
}
