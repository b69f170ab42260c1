package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.IntentionForm.Origin;
import cn.zhongning.portal.listings.Approach;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an intention is written; the address keeps what led there. */
@Component
class IntentionAddress implements Approach {
    static final String MATCH = "match";
    static final String EVENT = "event";

    @Override
    public String address(Kind kind, UUID listing, PageRequest from) {
        var address = "/desk/deals/new/" + kind.path() + "/" + listing;
        var origin = origin(kind, from.query());
        if (origin == null) return address;
        return address + "?" + (origin.kind() == Kind.EVENT ? EVENT : MATCH) + "=" + origin.id();
    }

    static @Nullable Origin origin(Kind kind, QueryParameters query) {
        var other = kind == Kind.DEMAND ? Kind.RESULT : Kind.DEMAND;
        return id(query, MATCH)
                .map(id -> new Origin(other, id))
                .or(() -> id(query, EVENT).map(id -> new Origin(Kind.EVENT, id)))
                .orElse(null);
    }

    private static Optional<UUID> id(QueryParameters query, String name) {
        return query.getSingleParameter(name).flatMap(IntentionAddress::parsed);
    }

    static Optional<UUID> parsed(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException typed) {
            return Optional.empty();
        }
    }
}
