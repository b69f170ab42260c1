package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.webhooks.Happening;
import cn.zhongning.portal.webhooks.Happenings;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of a review: the centre that there is one, the owner and whoever wrote for them how it ended. */
@Component
public class ListingNews {
    private final Organisations organisations;
    private final Notices notices;
    private final Happenings happenings;

    ListingNews(Organisations organisations, Notices notices, Happenings happenings) {
        this.organisations = organisations;
        this.notices = notices;
        this.happenings = happenings;
    }

    void submitted(Listing<?, ?> listing) {
        notices.tellRole(
                Role.STAFF,
                "listings.notice.submitted",
                "/desk/review",
                listing.form().title());
    }

    /** @param agency that has brought them; none where it was the centre */
    void entered(Kind kind, UUID owner, @Nullable UUID agency, int drafts) {
        var address = "/desk/" + kind.path();
        if (agency == null) notices.tellOrganisation(owner, "listings.notice.entered", address, drafts);
        else
            notices.tellOrganisation(
                    owner,
                    "listings.notice.brought",
                    address,
                    drafts,
                    organisations.find(agency).orElseThrow().name());
    }

    void published(Kind kind, Listing<?, ?> listing) {
        var address = kind.address(listing.id());
        tell(listing, "listings.notice.published", address, listing.form().title());
        tellSystems(kind, listing, address, "published", null);
    }

    void returned(Kind kind, Listing<?, ?> listing, String reason) {
        var address = "/desk/" + kind.path() + "/" + listing.id();
        tell(listing, "listings.notice.returned", address, listing.form().title(), reason);
        tellSystems(kind, listing, address, "returned", reason);
    }

    private void tell(Listing<?, ?> listing, String key, String address, Object... arguments) {
        told(listing).forEach(each -> notices.tellOrganisation(each, key, address, arguments));
    }

    private void tellSystems(
            Kind kind, Listing<?, ?> listing, String address, String decision, @Nullable String reason) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", Named.code(kind));
        facts.put("title", listing.form().title());
        facts.put("decision", decision);
        if (reason != null) facts.put("reason", reason);
        told(listing).forEach(each -> happenings.tell(each, Happening.LISTING_REVIEWED, listing.id(), address, facts));
    }

    private static Stream<UUID> told(Listing<?, ?> listing) {
        var standing = listing.standing();
        return Stream.concat(Stream.of(standing.organisationId()), Stream.ofNullable(standing.agencyId()));
    }
}
