package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Syllables;
import cn.zhongning.portal.search.SearchQuery.When;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the engine many questions about one listing. Those that may fit stand side by side in one request, each under a
 * name of its own, and the answer names those that do: asked one by one they cost ten times as much.
 */
@Component
class OneListing {
    private static final Logger LOG = LoggerFactory.getLogger(OneListing.class);

    /** Roughly the conditions of a request; the smallest engine takes 1024. */
    private static final int CONDITIONS = 1000;

    private static final int REFUSED = 400;
    private static final int AT_ONCE = 100;

    private final ElasticsearchClient elastic;

    OneListing(ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** @param words none where nothing was typed */
    record Question(@Nullable Typed words, When when) {
        private Query query(Instant now) {
            var holds = new ArrayList<Query>();
            if (words != null) holds.add(Words.strict(words));
            if (when != When.ANY) holds.add(Filters.when(when, now));
            return Filters.allOf(holds);
        }

        private int conditions() {
            if (words == null) return 1;
            int phrases = words.phrases().size() + words.runs().size();
            return 5
                    + 4 * phrases
                    + words.words().stream().mapToInt(Question::conditions).sum();
        }

        private static int conditions(String word) {
            if (Typed.chinese(word)) return 4;
            return 6
                    + Syllables.read(Syllables.plain(word)).stream()
                            .mapToInt(List::size)
                            .sum();
        }
    }

    /** Which of these it answers, for everybody and at this moment. */
    Set<Question> fitting(UUID id, Collection<Question> questions, Instant now) throws IOException {
        var fitting = new HashSet<Question>();
        var some = new ArrayList<Question>();
        int conditions = 0;
        for (var question : questions) {
            conditions += question.conditions();
            if (conditions > CONDITIONS && !some.isEmpty()) {
                fitting.addAll(together(id, some, now));
                some.clear();
                conditions = question.conditions();
            }
            some.add(question);
        }
        fitting.addAll(together(id, some, now));
        return fitting;
    }

    /** One that the engine cannot read must not keep anybody from hearing of what fits the others. */
    private Set<Question> together(UUID id, List<Question> questions, Instant now) throws IOException {
        try {
            return asked(id, questions, now);
        } catch (ElasticsearchException unreadable) {
            if (unreadable.status() != REFUSED) throw unreadable;
            if (questions.size() == 1) {
                LOG.error("The engine cannot read {}", questions.getFirst(), unreadable);
                return Set.of();
            }
            int middle = questions.size() / 2;
            var fitting = new HashSet<>(together(id, questions.subList(0, middle), now));
            fitting.addAll(together(id, questions.subList(middle, questions.size()), now));
            return fitting;
        }
    }

    private Set<Question> asked(UUID id, List<Question> questions, Instant now) throws IOException {
        var fitting = new HashSet<Question>();
        if (questions.isEmpty()) return fitting;
        var visible = new ArrayList<>(Visible.filters(now, now, List.of()));
        visible.add(only(id));
        var named = new ArrayList<Query>();
        for (var question : questions) {
            var name = Integer.toString(named.size());
            named.add(Query.of(
                    q -> q.bool(bool -> bool.filter(question.query(now)).queryName(name))));
        }
        elastic.search(
                        request -> request.index(SearchIndex.ALIAS)
                                .query(q -> q.bool(bool ->
                                        bool.filter(visible).should(named).minimumShouldMatch("0")))
                                .size(1)
                                .sort(sort -> sort.doc(doc -> doc)) // no scores: the names alone count
                                .source(source -> source.fetch(false)),
                        Void.class)
                .hits()
                .hits()
                .forEach(hit -> hit.matchedQueries()
                        .keySet()
                        .forEach(name -> fitting.add(questions.get(Integer.parseInt(name)))));
        return fitting;
    }

    /** Its title, or a piece of its text, with the words marked; without those of which none stands there as such. */
    Map<Typed, String> marked(UUID id, Collection<Typed> words) throws IOException {
        var wanted = List.copyOf(words);
        var answers = ask(wanted.stream().map(typed -> marking(id, typed)).toList());
        var marked = new HashMap<Typed, String>();
        for (int i = 0; i < wanted.size(); i++) {
            var typed = wanted.get(i);
            for (var hit : answers.get(i).hits().hits()) {
                var piece = marked(hit);
                if (piece != null) marked.put(typed, piece);
            }
        }
        return marked;
    }

    private static @Nullable String marked(Hit<Map> hit) {
        var title = IndexSearch.title(hit);
        return title != null ? title : IndexSearch.extract(hit);
    }

    private static RequestItem marking(UUID id, Typed typed) {
        return RequestItem.of(item -> item.header(header -> header.index(SearchIndex.ALIAS))
                .body(body -> body.query(only(id))
                        .size(1)
                        .trackTotalHits(track -> track.enabled(false))
                        .source(source -> source.fetch(false))
                        .highlight(IndexSearch.highlight(typed))));
    }

    /** Whether the words as they were typed, and all that is chosen, find fewer than three. */
    List<Boolean> few(List<SearchQuery> queries, Instant now) throws IOException {
        return ask(queries.stream().map(query -> count(query, now)).toList()).stream()
                .map(answer -> answer.hits().total())
                .map(total -> total != null && total.value() < Search.FEW)
                .toList();
    }

    private static RequestItem count(SearchQuery query, Instant now) {
        var filters = new ArrayList<>(Visible.filters(now, now, List.of()));
        filters.addAll(Filters.of(query, now).all());
        filters.add(Words.strict(Typed.of(query.text())));
        return RequestItem.of(item -> item.header(header -> header.index(SearchIndex.ALIAS))
                .body(body ->
                        body.query(Filters.allOf(filters)).size(0).trackTotalHits(track -> track.count(Search.FEW))));
    }

    static Query only(UUID id) {
        return Query.of(q -> q.ids(ids -> ids.values(id.toString())));
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
}
