package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.search.IndexSearch.Place;
import cn.zhongning.portal.shared.Kind;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Search the other way round: which of many kept states of the search page show one listing. Most are ruled out here,
 * by what was chosen and by {@link ListingClues}; of those that are left the engine is asked the page's own question,
 * for this listing alone. The percolator, made for this, is in no jar on Maven Central, so no embedded node has it.
 *
 * <p>A listing belongs to a state if the page shows it as found by the words as they were typed; what the page only
 * guesses, with slips forgiven or words dropped, does not count. Where the words find fewer than three, so does what is
 * at least {@link #NEAR} in meaning and passes everything chosen.
 */
@Component
public class ReverseSearch {
    /** Nine in ten of the collection's best pairs lie above it, see docs/matching.md. */
    public static final double NEAR = .62;

    private static final int AT_ONCE = 100;
    private static final int REMEMBERED = 30_000;

    private final ElasticsearchClient elastic;
    private final Embedder embedder;
    private final StandingQueries queries;
    private final Vectors vectors;
    private final Cards cards;
    private final List<SearchSource> sources;
    private final Clock clock;
    private final Cache<String, Parsed> parsed =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ReverseSearch(
            ElasticsearchClient elastic,
            Embedder embedder,
            StandingQueries queries,
            Vectors vectors,
            Cards cards,
            List<SearchSource> sources,
            Clock clock) {
        this.elastic = elastic;
        this.embedder = embedder;
        this.queries = queries;
        this.vectors = vectors;
        this.cards = cards;
        this.sources = sources;
        this.clock = clock;
    }

    /** @param direction as {@link StandingQueries#direction} says */
    public record Standing(String address, byte @Nullable [] direction) {}

    /**
     * @param marked the listing's title, or a piece of its text, with its words marked; none where they do not stand
     *     there as such
     * @param closeness of meaning, where that alone found it
     */
    public record Hit(
            String address,
            @Nullable String marked,
            @Nullable Double closeness) {}

    private record Parsed(SearchQuery query, Typed typed) {
        boolean wordless() {
            return query.text().isBlank();
        }
    }

    private record Candidate(String address, Parsed parsed) {}

    /** One listing, since when the public sees it, whose it is, and the states that show it. */
    public record Shown(Instant since, UUID organisationId, List<Hit> hits) {
        static final Shown NOWHERE = new Shown(Instant.EPOCH, new UUID(0, 0), List.of());
    }

    /** Nothing while the engine is away; no hits where the public does not see the listing. */
    public Optional<Shown> of(Kind kind, UUID id, Collection<Standing> standing) {
        var documents = sources.stream()
                .filter(source -> source.kind() == kind)
                .flatMap(source -> source.documents(List.of(id)).stream())
                .toList();
        if (documents.isEmpty()) return Optional.of(Shown.NOWHERE);
        var document = documents.getFirst();
        try {
            return Optional.of(new Shown(document.publishedAt(), document.organisationId(), hits(document, standing)));
        } catch (IOException | ElasticsearchException away) {
            return Optional.empty();
        }
    }

    private List<Hit> hits(SearchDocument document, Collection<Standing> standing) throws IOException {
        var fields =
                IndexDocument.of(document, vectors.of(List.of(document.id())).embedding(document.id()));
        var clues = new ListingClues(document, fields);
        var vector = (float[]) Objects.requireNonNull(fields.get("vector"));
        var likely = new ArrayList<Candidate>();
        var near = new ArrayList<Candidate>();
        for (var one : standing) {
            var known = parsed(one.address());
            if (known == null || !clues.chosen(known.query())) continue;
            var candidate = new Candidate(one.address(), known);
            if (known.wordless() || clues.words(known.typed())) likely.add(candidate);
            if (one.direction() != null && Direction.product(one.direction(), vector) > NEAR - Direction.COARSE)
                near.add(candidate);
        }
        var now = clock.instant();
        var found = byWords(document.id(), likely, now);
        near.removeIf(candidate -> found.containsKey(candidate.address()));
        var hits = new ArrayList<>(found.values());
        hits.addAll(byMeaning(document.id(), near, vector, now));
        return hits;
    }

    private @Nullable Parsed parsed(String address) {
        return parsed.get(
                address,
                read -> queries.read(read)
                        .map(standing -> new Parsed(
                                standing.query(), Typed.of(standing.query().text())))
                        .orElse(null));
    }

    private Map<String, Hit> byWords(UUID id, List<Candidate> candidates, Instant now) throws IOException {
        var found = new HashMap<String, Hit>();
        var questions = candidates.stream()
                .map(candidate -> question(candidate, id, now))
                .toList();
        var answers = ask(questions);
        for (int i = 0; i < answers.size(); i++) {
            var address = candidates.get(i).address();
            answers.get(i).hits().hits().stream()
                    .map(IndexSearch::place)
                    .forEach(place -> found.put(address, new Hit(address, marked(place), null)));
        }
        return found;
    }

    private List<Hit> byMeaning(UUID id, List<Candidate> near, float[] vector, Instant now) throws IOException {
        var closeness = new HashMap<String, Double>();
        near.forEach(candidate -> closeness.put(
                candidate.address(),
                Direction.product(embedder.embedQuery(candidate.parsed().query().text()), vector)));
        var close = near.stream()
                .filter(candidate -> closeness.getOrDefault(candidate.address(), 0.) >= NEAR)
                .toList();
        var current =
                ask(close.stream().map(candidate -> shown(candidate, id, now)).toList());
        var totals = ask(close.stream().map(candidate -> count(candidate, now)).toList());
        return IntStream.range(0, close.size())
                .filter(i -> total(current.get(i)) > 0 && total(totals.get(i)) < Search.FEW)
                .mapToObj(i -> close.get(i).address())
                .map(address -> new Hit(address, null, closeness.get(address)))
                .toList();
    }

    private static RequestItem question(Candidate candidate, UUID id, Instant now) {
        var parsed = candidate.parsed();
        return item(asked(parsed.query(), id, now), 1, parsed.wordless() ? null : parsed.typed());
    }

    /** The page's own question, for one listing alone. */
    static List<Query> asked(SearchQuery query, UUID id, Instant now) {
        var filters = filters(query, now);
        filters.add(only(id));
        if (!query.text().isBlank()) filters.add(Words.strict(Typed.of(query.text())));
        return filters;
    }

    /** Whether what is chosen lets it through, whatever the words. */
    private static RequestItem shown(Candidate candidate, UUID id, Instant now) {
        var filters = filters(candidate.parsed().query(), now);
        filters.add(only(id));
        return item(filters, 0, null);
    }

    private static RequestItem count(Candidate candidate, Instant now) {
        var filters = filters(candidate.parsed().query(), now);
        filters.add(Words.strict(candidate.parsed().typed()));
        return item(filters, 0, null);
    }

    private static List<Query> filters(SearchQuery query, Instant now) {
        var filters = new ArrayList<>(Visible.filters(now, now, List.of()));
        filters.addAll(Filters.of(query, now).all());
        return filters;
    }

    private static Query only(UUID id) {
        return Query.of(q -> q.ids(ids -> ids.values(id.toString())));
    }

    private static RequestItem item(List<Query> filters, int size, @Nullable Typed marks) {
        return RequestItem.of(item -> item.header(header -> header.index(SearchIndex.ALIAS))
                .body(body -> {
                    body.query(Filters.allOf(filters)).size(size).trackTotalHits(track -> track.count(Search.FEW));
                    body.source(source -> source.filter(filter -> filter.includes("kind")));
                    return marks == null ? body : body.highlight(IndexSearch.highlight(marks));
                }));
    }

    private List<MultiSearchItem<Map>> ask(List<RequestItem> questions) throws IOException {
        var answers = new ArrayList<MultiSearchItem<Map>>();
        for (int from = 0; from < questions.size(); from += AT_ONCE) {
            var some = questions.subList(from, Math.min(from + AT_ONCE, questions.size()));
            for (var answer : elastic.msearch(request -> request.searches(some), Map.class)
                    .responses()) {
                if (answer.isFailure())
                    throw new IOException(
                            String.valueOf(answer.failure().error().reason()));
                answers.add(answer.result());
            }
        }
        return answers;
    }

    private static long total(MultiSearchItem<Map> answer) {
        var total = answer.hits().total();
        return total == null ? 0 : total.value();
    }

    private static @Nullable String marked(Place place) {
        return place.title() != null ? place.title() : place.extract();
    }
}
