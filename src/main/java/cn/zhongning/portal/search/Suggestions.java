package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Pinyin;
import cn.zhongning.portal.language.Syllables;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What a person probably means while typing: words of the site first, then titles that fit. */
@Service
class Suggestions {
    private static final int WORDS = 2;
    private static final int TITLES = 6;
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final ElasticsearchClient elastic;
    private final Circuit circuit;
    private final Cards cards;
    private final Texts texts;
    private final Clock clock;
    private final List<Word> vocabulary;
    private final Cache<Asked, List<Suggestion>> known =
            Caffeine.newBuilder().maximumSize(2000).expireAfterWrite(KEPT).build();

    Suggestions(ElasticsearchClient elastic, Circuit circuit, Cards cards, Texts texts, Site site, Clock clock) {
        this.elastic = SearchClient.quick(elastic);
        this.circuit = circuit;
        this.cards = cards;
        this.texts = texts;
        this.clock = clock;
        this.vocabulary = Stream.of(site.industries(), site.livelihoods(), site.towns())
                .flatMap(List::stream)
                .map(Word::of)
                .toList();
    }

    /** @param address of this very thing, or of a search for these words */
    record Suggestion(String text, String label, String address) {}

    private record Asked(String text, Locale locale) {}

    /** A word of the site's vocabulary, with how it may be typed. */
    private record Word(Term term, String letters, String initials) {
        static Word of(Term term) {
            var row = Pinyin.of(term.zh()).row();
            return new Word(term, row.replaceAll("[ .]", ""), row.replaceAll("(\\S)\\S* ?", "$1"));
        }

        boolean begins(String typed, String bare) {
            return term.zh().startsWith(typed)
                    || term.en().toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))
                    || bare.length() > 1 && (letters.startsWith(bare) || initials.startsWith(bare));
        }
    }

    List<Suggestion> to(String typed, Locale locale) {
        var text = typed.strip();
        if (text.isEmpty()) return List.of();
        return known.get(new Asked(text, locale), this::asked);
    }

    private List<Suggestion> asked(Asked asked) {
        var suggestions = new ArrayList<>(words(asked));
        suggestions.addAll(titles(asked));
        return List.copyOf(suggestions);
    }

    private List<Suggestion> words(Asked asked) {
        var bare = Syllables.plain(asked.text()).replaceAll("['\\s]", "");
        return vocabulary.stream()
                .filter(word -> word.begins(asked.text(), bare))
                .map(word -> word.term().label(asked.locale()))
                .distinct()
                .limit(WORDS)
                .map(word -> new Suggestion(
                        word,
                        texts.get(asked.locale(), "search.suggest.words"),
                        new SearchState(Optional.empty(), word, Map.of(), null, 1, null, List.of()).address()))
                .toList();
    }

    private List<Suggestion> titles(Asked asked) {
        var hits = circuit.ask(() -> hits(asked.text())).orElse(List.of());
        var byKind = hits.stream()
                .collect(Collectors.groupingBy(
                        Suggestions::kind, Collectors.mapping(Suggestions::id, Collectors.toList())));
        var shown = cards.of(byKind, asked.locale());
        return hits.stream()
                .filter(hit -> shown.containsKey(id(hit)))
                .map(hit -> Objects.requireNonNull(shown.get(id(hit))))
                .map(card -> new Suggestion(card.title(), texts.label(asked.locale(), card.kind()), card.address()))
                .distinct()
                .toList();
    }

    private List<Hit<Map>> hits(String text) throws IOException {
        var now = clock.instant();
        var visible = Visible.filters(now, now, List.of());
        return elastic.search(
                        request -> request.index(SearchIndex.ALIAS)
                                .query(q -> q.bool(b -> b.must(begins(text)).filter(visible)))
                                .size(TITLES)
                                .trackTotalHits(track -> track.enabled(false))
                                .source(source -> source.filter(filter -> filter.includes("kind"))),
                        Map.class)
                .hits()
                .hits();
    }

    private static UUID id(Hit<Map> hit) {
        return UUID.fromString(Objects.requireNonNull(hit.id()));
    }

    private static Kind kind(Hit<Map> hit) {
        return Kind.valueOf(String.valueOf(Objects.requireNonNull(hit.source()).get("kind")));
    }

    /** In a title; the last word may be unfinished. */
    private static Query begins(String text) {
        var clauses = new ArrayList<Query>();
        clauses.add(Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields("title^2", "keywords", "title.english")
                .type(TextQueryType.PhrasePrefix)
                .maxExpansions(30))));
        clauses.add(Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields("title.bigram^2", "keywords.bigram")
                .type(TextQueryType.BestFields)
                .minimumShouldMatch("2<70%"))));
        var bare = Syllables.plain(text).replaceAll("['\\s]", "");
        if (bare.matches("[a-z]{2,}")) {
            clauses.add(prefix("pinyinWords", bare));
            clauses.add(prefix("initials", bare));
            clauses.addAll(Words.rows(bare));
        }
        return Query.of(q -> q.disMax(d -> d.queries(clauses).tieBreaker(.1)));
    }

    private static Query prefix(String field, String letters) {
        return Query.of(q -> q.prefix(p -> p.field(field).value(letters).boost(3f)));
    }
}
