package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.search.OneListing.Question;
import cn.zhongning.portal.shared.Kind;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final int REMEMBERED = 30_000;

    private final OneListing listing;
    private final Embedder embedder;
    private final StandingQueries queries;
    private final Vectors vectors;
    private final List<SearchSource> sources;
    private final Clock clock;
    private final Cache<String, Parsed> parsed =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ReverseSearch(
            OneListing listing,
            Embedder embedder,
            StandingQueries queries,
            Vectors vectors,
            List<SearchSource> sources,
            Clock clock) {
        this.listing = listing;
        this.embedder = embedder;
        this.queries = queries;
        this.vectors = vectors;
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

    /** @param question what of it only the engine can tell */
    private record Parsed(SearchQuery query, Typed typed, Question question) {
        static Parsed of(SearchQuery query) {
            var typed = Typed.of(query.text());
            return new Parsed(query, typed, new Question(query.text().isBlank() ? null : typed, query.when()));
        }

        boolean wordless() {
            return question.words() == null;
        }
    }

    private record Candidate(String address, Parsed parsed) {
        Question question() {
            return parsed.question();
        }

        /** Whatever the words. */
        Question current() {
            return new Question(null, parsed.query().when());
        }
    }

    /** One listing, since when the public sees it, whose it is, and the states that show it. */
    public record Shown(Instant since, UUID organisationId, List<Hit> hits) {
        static final Shown NOWHERE = new Shown(Instant.EPOCH, new UUID(0, 0), List.of());
    }

    /** Reads them, so that the first listing does not wait for twenty thousand to be taken apart. */
    public void learn(Collection<Standing> standing) {
        standing.forEach(one -> parsed(one.address()));
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
                        .map(standing -> Parsed.of(standing.query()))
                        .orElse(null));
    }

    /** What was chosen is known to hold; of several states with the same words, one question stands for all. */
    private Map<String, Hit> byWords(UUID id, List<Candidate> candidates, Instant now) throws IOException {
        var fitting =
                listing.fitting(id, candidates.stream().map(Candidate::question).collect(Collectors.toSet()), now);
        var marked = listing.marked(
                id,
                fitting.stream()
                        .flatMap(question -> Stream.ofNullable(question.words()))
                        .collect(Collectors.toSet()));
        return candidates.stream()
                .filter(candidate -> fitting.contains(candidate.question()))
                .map(candidate -> new Hit(
                        candidate.address(), marked.get(candidate.parsed().typed()), null))
                .collect(Collectors.toMap(Hit::address, Function.identity()));
    }

    private List<Hit> byMeaning(UUID id, List<Candidate> near, float[] vector, Instant now) throws IOException {
        var closeness = new HashMap<String, Double>();
        near.forEach(candidate -> closeness.put(
                candidate.address(),
                Direction.product(embedder.embedQuery(candidate.parsed().query().text()), vector)));
        var close = near.stream()
                .filter(candidate -> closeness.getOrDefault(candidate.address(), 0.) >= NEAR)
                .toList();
        if (close.isEmpty()) return List.of();
        var current = listing.fitting(id, close.stream().map(Candidate::current).collect(Collectors.toSet()), now);
        var few = listing.few(
                close.stream().map(candidate -> candidate.parsed().query()).toList(), now);
        return IntStream.range(0, close.size())
                .filter(i -> few.get(i) && current.contains(close.get(i).current()))
                .mapToObj(i -> close.get(i).address())
                .map(address -> new Hit(address, null, closeness.get(address)))
                .toList();
    }
}
