package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Script;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.termvectors.TermVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The lexical half of the ranking as a query of plain {@code term}s. BM25 weighs a term by its idf and by how often the
 * text says it; long, chatty descriptions of a problem are read better with a higher power of the one and the root of
 * the other. Both go into each term's boost, from the frequencies that the index itself reports for the text's terms.
 */
@Component
public class TermWeights {
    /** More terms than this only cost time; the weakest go first. */
    private static final int MOST_TERMS = 900;

    /** Letters and pairs of letters say what is rare only together: the power is high. */
    private static final Reading LETTERS = new Reading(
            List.of(
                    new Field("all", .5),
                    new Field("all.bigram", 1),
                    new Field("title", .25),
                    new Field("title.bigram", .5),
                    new Field("keywords", .125),
                    new Field("keywords.bigram", .25)),
            2.75);

    /** The English analyser's stems are words already. */
    private static final Reading WORDS = new Reading(List.of(new Field("all.english", 1)), 1.5);

    private final ElasticsearchClient elastic;

    public TermWeights(ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    record Field(String name, double weight) {}

    record Reading(List<Field> fields, double idfPower) {
        static Reading of(String text) {
            return Script.spaced(text) ? WORDS : LETTERS;
        }

        List<String> names() {
            return fields.stream().map(Field::name).toList();
        }
    }

    record Weighted(String field, String term, double boost) {}

    /** A clause for each of the text's terms that the index knows, the heaviest first. */
    List<Weighted> of(String index, String text) throws IOException {
        var reading = Reading.of(text);
        var vectors = elastic.termvectors(request -> request.index(index)
                        .doc(Map.of("all", text, "title", text, "keywords", text))
                        .fields(reading.names())
                        .termStatistics(true)
                        .fieldStatistics(true)
                        .positions(false)
                        .offsets(false)
                        .payloads(false))
                .termVectors();
        var weighted = new ArrayList<Weighted>();
        for (var field : reading.fields()) {
            var vector = vectors.get(field.name());
            if (vector != null) collect(field, vector, reading.idfPower(), weighted);
        }
        weighted.sort(Comparator.comparingDouble(Weighted::boost).reversed());
        return weighted.subList(0, Math.min(MOST_TERMS, weighted.size()));
    }

    static Query query(List<Weighted> terms) {
        if (terms.isEmpty()) return Query.of(query -> query.matchNone(none -> none));
        return Query.of(query -> query.bool(bool -> bool.should(terms.stream()
                .map(term -> Query.of(clause -> clause.term(
                        t -> t.field(term.field()).value(term.term()).boost((float) term.boost()))))
                .toList())));
    }

    private static void collect(Field field, TermVector vector, double power, List<Weighted> into) {
        long documents = Objects.requireNonNull(vector.fieldStatistics()).docCount();
        vector.terms().forEach((term, statistics) -> {
            var frequency = statistics.docFreq();
            if (frequency == null || frequency == 0) return;
            double idf = inverseDocumentFrequency(documents, frequency);
            double boost = field.weight() * Math.sqrt(statistics.termFreq()) * Math.pow(idf, power - 1);
            into.add(new Weighted(field.name(), term, boost));
        });
    }

    /** As BM25 has it in Lucene. */
    static double inverseDocumentFrequency(long documents, long frequency) {
        return Math.log(1 + (documents - frequency + .5) / (frequency + .5));
    }
}
