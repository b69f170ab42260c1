package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.Kind;
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

    /** Lists while the search engine is away: the same filters, plain substring for the text, newest first. */
    FallbackPage browse(SearchQuery query, int offset, int limit);

    /** One page of a list. */
    record FallbackPage(List<UUID> ids, long total) {}
}
