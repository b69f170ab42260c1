package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One kind of searchable things, as its module serves them from PostgreSQL. */
public interface SearchSource {
    Kind kind();

    /** The published ones among these; what is missing from the answer leaves the index. */
    List<SearchDocument> documents(Collection<UUID> ids);

    /** Every id, published or not: what a rebuild of the index pushes, in a stable order after the given id. */
    List<UUID> idsAfter(UUID after, int limit);

    /** What a list shows. Only what the public may see at this moment, whatever the index says. */
    Map<UUID, SearchCard> cards(Collection<UUID> ids, Locale locale);

    /** Lists while the search engine is away: the same filters and orders, plain substrings for the text. */
    FallbackPage browse(SearchQuery query, int offset, int limit);

    /**
     * One page of a list.
     *
     * @param moments what each is ordered by, so that several kinds can be merged: its deadline or else its publication
     */
    record FallbackPage(List<UUID> ids, List<Instant> moments, long total) {
        public static final FallbackPage EMPTY = new FallbackPage(List.of(), List.of(), 0);

        public static FallbackPage of(List<Map.Entry<UUID, Instant>> found, long total) {
            return new FallbackPage(
                    found.stream().map(Map.Entry::getKey).toList(),
                    found.stream().map(Map.Entry::getValue).toList(),
                    total);
        }
    }
}
