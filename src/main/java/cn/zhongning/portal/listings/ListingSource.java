package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchDocument;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Listings as search and lists see them: only what the public may see now, and never the protected part. */
public abstract class ListingSource<L extends Listing<L, F>, F extends ListingForm> implements SearchSource {
    private final Kind kind;
    private final String searched;
    private final ListingRepository<L> listings;
    private final Organisations organisations;
    private final Browse browse;
    private final Clock clock;

    /** @param searched SQL of what plain substrings are looked for in while the search engine is away */
    protected ListingSource(
            Kind kind,
            String searched,
            ListingRepository<L> listings,
            Organisations organisations,
            Browse browse,
            Clock clock) {
        this.kind = kind;
        this.searched = searched;
        this.listings = listings;
        this.organisations = organisations;
        this.browse = browse;
        this.clock = clock;
    }

    protected abstract Particulars particulars(F form, Organisation owner);

    /** Short facts under the summary in lists. */
    protected abstract List<String> meta(F form, Locale locale);

    /** What lists say below the title. */
    protected String summary(F form) {
        return form.summary();
    }

    /**
     * What a kind says of its own to the index.
     *
     * @param text everything public beside title and keywords, in reading order
     * @param priceFrom lower end of budget or price, in fen
     * @param priceTo upper end of budget or price, in fen
     */
    public record Particulars(
            String text,
            List<String> keywords,
            @Nullable Integer readiness,
            @Nullable String town,
            @Nullable Long priceFrom,
            @Nullable Long priceTo,
            @Nullable LocalDate deadline) {}

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
        return visible(ids).entrySet().stream()
                .map(listing -> card(listing.getKey(), listing.getValue(), locale))
                .collect(Collectors.toMap(SearchCard::id, Function.identity()));
    }

    @Override
    public FallbackPage browse(SearchQuery query, int offset, int limit) {
        return browse.listings(StageCounts.table(kind), searched, query, offset, limit);
    }

    private SearchDocument document(L listing, Organisation owner) {
        var form = listing.form();
        var own = particulars(form, owner);
        var date = published(listing);
        return new SearchDocument(
                kind,
                listing.id(),
                owner.id(),
                owner.name(),
                form.title(),
                own.text(),
                own.keywords(),
                null,
                form.industry(),
                Stream.ofNullable(form.livelihood()).toList(),
                form.cooperation(),
                own.readiness(),
                own.town(),
                own.priceFrom(),
                own.priceTo(),
                date,
                own.deadline() == null ? null : Facts.endOf(own.deadline()),
                Facts.endOf(form.expiresOn()),
                null,
                date);
    }

    private SearchCard card(L listing, Organisation owner, Locale locale) {
        var form = listing.form();
        return new SearchCard(
                kind,
                listing.id(),
                form.title(),
                summary(form),
                meta(form, locale),
                particulars(form, owner).readiness(),
                published(listing),
                listing.standing().demo());
    }

    private static Instant published(Listing<?, ?> listing) {
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
