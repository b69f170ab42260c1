package cn.zhongning.portal.evaluation;

import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.search.Ranking;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a textbook would do on the same index, to be compared with in the same run. */
final class Baselines {
    private final ElasticsearchClient elastic;
    private final Embedder embedder;
    private final String index;

    Baselines(ElasticsearchClient elastic, Embedder embedder, String index) {
        this.elastic = elastic;
        this.embedder = embedder;
        this.index = index;
    }

    List<Ranking.Ranked> bm25Chinese(String text) throws IOException {
        return bm25("all.bigram", text);
    }

    List<Ranking.Ranked> bm25English(String text) throws IOException {
        return bm25("all.english", text);
    }

    List<Ranking.Ranked> dense(String text) throws IOException {
        var vector = new ArrayList<Float>();
        for (float value : embedder.embedQuery(text)) vector.add(value);
        return search(new SearchRequest.Builder()
                .knn(knn -> knn.field("vector")
                        .queryVector(vector)
                        .k(Ranking.CANDIDATES)
                        .numCandidates(400)));
    }

    private List<Ranking.Ranked> bm25(String field, String text) throws IOException {
        return search(new SearchRequest.Builder()
                .query(query -> query.match(match -> match.field(field).query(text))));
    }

    private List<Ranking.Ranked> search(SearchRequest.Builder request) throws IOException {
        var found = elastic.search(
                request.index(index)
                        .size(Ranking.CANDIDATES)
                        .source(source -> source.fetch(false))
                        .build(),
                Void.class);
        var ranked = new ArrayList<Ranking.Ranked>();
        for (var hit : found.hits().hits()) {
            double score = hit.score() == null ? 0 : hit.score();
            if (hit.id() != null) ranked.add(new Ranking.Ranked(hit.id(), score, score, 0));
        }
        return ranked;
    }
}
