package cn.zhongning.portal.saved;

import cn.zhongning.portal.search.Marked;
import cn.zhongning.portal.search.Marked.Piece;
import cn.zhongning.portal.search.StandingQueries;
import cn.zhongning.portal.search.StandingQuery;
import cn.zhongning.portal.shared.Texts;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why something belongs to a saved search, in plain words. */
@Component
class Why {
    private final StandingQueries queries;
    private final Texts texts;

    Why(StandingQueries queries, Texts texts) {
        this.queries = queries;
        this.texts = texts;
    }

    String say(SavedHit hit, String address, Locale locale) {
        var parts = new ArrayList<String>();
        queries.read(address).ifPresent(query -> {
            if (!query.query().text().isBlank()) parts.add(words(hit, locale));
            var choices = queries.choices(query, locale);
            if (!choices.isEmpty()) parts.add(texts.get(locale, "saved.why.chosen", list(choices, locale)));
            if (parts.isEmpty()) parts.add(texts.get(locale, "saved.why.all", queries.title(query, locale)));
        });
        return String.join(texts.get(locale, "saved.why.and"), parts);
    }

    /** What a search looks for, without a listing. */
    String about(StandingQuery query, Locale locale) {
        return queries.about(query, locale);
    }

    private String words(SavedHit hit, Locale locale) {
        if (hit.closeness() != null) return texts.get(locale, "saved.why.meaning");
        if (hit.marked() == null) return texts.get(locale, "saved.why.found");
        var marked = Marked.of(hit.marked()).pieces().stream()
                .filter(Piece::marked)
                .map(Piece::text)
                .distinct()
                .collect(Collectors.joining(texts.get(locale, "saved.why.words.and")));
        return marked.isBlank() ? texts.get(locale, "saved.why.found") : texts.get(locale, "saved.why.words", marked);
    }

    private String list(Iterable<String> names, Locale locale) {
        return String.join(texts.get(locale, "listings.and"), names);
    }
}
