package cn.zhongning.portal.profiles;

import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an organisation has before the public: its demands and its results. */
@Component
class Offers {
    static final int PAGE = 10;
    private static final int FIELDS = 200;

    private final List<ListingService<?, ?>> services;
    private final List<SearchSource> sources;

    Offers(List<ListingService<?, ?>> services, List<SearchSource> sources) {
        this.services = services;
        this.sources = sources;
    }

    /** One page of one kind; one more than it shows, to know whether there are others. */
    List<SearchCard> page(Kind kind, UUID organisation, int page, Locale locale) {
        var ids = services.stream()
                .filter(service -> service.kind() == kind)
                .flatMap(service -> service.publiclyOf(organisation, (page - 1) * PAGE, PAGE + 1).stream())
                .map(listing -> listing.id())
                .toList();
        var cards = sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .orElseThrow()
                .cards(ids, locale);
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    /** The industries of what it offers and seeks, the most frequent first. */
    List<String> industries(UUID organisation) {
        var all = services.stream()
                .flatMap(service -> service.publiclyOf(organisation, 0, FIELDS).stream())
                .map(listing -> listing.form().industry())
                .toList();
        return all.stream()
                .distinct()
                .sorted((one, other) -> Long.compare(count(all, other), count(all, one)))
                .toList();
    }

    private static long count(List<String> all, String industry) {
        return all.stream().filter(industry::equals).count();
    }
}
