package cn.zhongning.portal.shell;

import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the modules published last, straight from PostgreSQL: the home page outlives the search engine. */
@Service
class Latest {
    private final ObjectProvider<SearchSource> sources;

    Latest(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    /** The first of a list, and how many it has in all. */
    record Some(List<SearchCard> cards, long total) {}

    Some newest(Kind kind, int limit, Locale locale) {
        var query = SearchQuery.all(kind);
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .map(source -> {
                    var page = source.browse(query, 0, limit);
                    var cards = source.cards(page.ids(), locale);
                    return new Some(
                            page.ids().stream()
                                    .map(cards::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            page.total());
                })
                .orElse(new Some(List.of(), 0));
    }
}
