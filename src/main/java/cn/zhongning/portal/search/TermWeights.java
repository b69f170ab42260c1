package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.termvectors.Term;
import co.elastic.clients.elasticsearch.core.termvectors.TermVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The lexical half of the ranking as a query of plain {@code term}s. BM25 weighs a term by its idf; long, chatty
 * descriptions of a problem are read better with idf^2.5. The missing power goes into each term's boost, from the
 * frequencies that the index itself reports for the query's own terms.
 */
@Component
public class TermWeights {
    private static final double IDF_POWER = 2.5;

    /** More terms than this only cost time; the weakest go first. */
    private static final int MOST_TERMS = 900;

    private static final List<Field> CHINESE = List.of(
            new Field("all", .5),
            new Field("all.bigram", 1),
            new Field("title", .25),
            new Field("title.bigram", .5),
            new Field("keywords", .25),
            new Field("keywords.bigram", .5));

    /** The engine's own idf for English: its analyser's stems are words already. */
    private static final List<Field> ENGLISH = List.of(new Field("all.english", 1));

    private final ElasticsearchClient elastic;

    public TermWeights(ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    record Field(String name, double weight) {}

    record Weighted(String field, String term, double boost) {}

    /** A clause for each of the text's terms that the index knows, the heaviest first. */
    List<Weighted> of(String index, String text, boolean english) throws IOException {
        var fields = english ? ENGLISH : CHINESE;
        var document = Map.of("all", text, "title", text, "keywords", text);
        var vectors = elastic.termvectors(request -> request.index(index)
                        .doc(document)
                        .fields(fields.stream().map(Field::name).toList())
                        .termStatistics(true)
                        .fieldStatistics(true)
                        .positions(false)
                        .offsets(false)
                        .payloads(false))
                .termVectors();
        var weighted = new ArrayList<Weighted>();
        for (var field : fields) {
            var vector = vectors.get(field.name());
            if (vector != null) collect(field, vector, english ? 1 : IDF_POWER, weighted);
        }
        weighted.sort(Comparator.comparingDouble(Weighted::boost).reversed());
        return weighted.subList(0, Math.min(MOST_TERMS, weighted.size()));
    }

    static Query query(List<Weighted> terms) {
        return Query.of(query -> query.bool(bool -> bool.should(terms.stream()
                .map(term -> Query.of(clause -> clause.term(
                        t -> t.field(term.field()).value(term.term()).boost((float) term.boost()))))
                .toList())));
    }

    private static void collect(Field field, TermVector vector, double power, List<Weighted> into) {
        long documents = Objects.requireNonNull(vector.fieldStatistics()).docCount();
        for (Map.Entry<String, Term> term : vector.terms().entrySet()) {
            Integer frequency = term.getValue().docFreq();
            if (frequency == null || frequency == 0) continue;
            double boost = field.weight()
                    * term.getValue().termFreq()
                    * Math.pow(inverseDocumentFrequency(documents, frequency), power - 1);
            into.add(new Weighted(field.name(), term.getKey(), boost));
        }
    }

    /** As BM25 has it in Lucene. */
    static double inverseDocumentFrequency(long documents, long frequency) {
        return Math.log(1 + (documents - frequency + .5) / (frequency + .5));
    }
}
