package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchDocument;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Listings as search and lists see them: only what the public may see now, and never the protected part. */
public abstract class ListingSource<L extends Listing<L, ?>> implements SearchSource {
    private final Kind kind;
    private final ListingRepository<L> listings;
    private final Organisations organisations;
    private final Clock clock;

    protected ListingSource(Kind kind, ListingRepository<L> listings, Organisations organisations, Clock clock) {
        this.kind = kind;
        this.listings = listings;
        this.organisations = organisations;
        this.clock = clock;
    }

    protected abstract SearchDocument document(L listing, Organisation owner);

    protected abstract SearchCard card(L listing, Locale locale);

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        return visible(ids).entrySet().stream()
                .map(listing -> document(listing.getKey(), listing.getValue()))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return listings.idsAfter(after, limit);
    }

    @Override
    public Map<UUID, SearchCard> cards(Collection<UUID> ids, Locale locale) {
        return visible(ids).keySet().stream()
                .map(listing -> card(listing, locale))
                .collect(Collectors.toMap(SearchCard::id, Function.identity()));
    }

    protected static Instant published(Listing<?, ?> listing) {
        return Objects.requireNonNullElse(listing.standing().publishedAt(), Instant.EPOCH);
    }

    protected static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }

    /** With the organisation to which each belongs. */
    private Map<L, Organisation> visible(Collection<UUID> ids) {
        var today = Facts.day(clock.instant());
        var found = listings.findAllById(ids).stream()
                .filter(listing -> listing.visibleOn(today))
                .toList();
        var owners = organisations.find(found.stream()
                .map(listing -> listing.standing().organisationId())
                .distinct()
                .toList());
        return found.stream()
                .filter(listing -> owner(owners, listing).approved())
                .collect(Collectors.toMap(Function.identity(), listing -> owner(owners, listing)));
    }

    private static Organisation owner(Map<UUID, Organisation> owners, Listing<?, ?> listing) {
        return Objects.requireNonNull(owners.get(listing.standing().organisationId()));
    }
}
