package cn.zhongning.portal.evaluation;

import cn.zhongning.portal.search.Ranking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which documents answer which queries, and how well: nDCG@10 with gain 2^grade − 1, Recall@50, MRR@10. Equal scores
 * are ordered by document; every judged query counts.
 */
final class Judgements {
    private final Map<String, Map<String, Integer>> grades;

    private Judgements(Map<String, Map<String, Integer>> grades) {
        this.grades = grades;
    }

    record Score(double ndcg, double recall, double reciprocalRank) {
        @Override
        public String toString() {
            return "ndcg@10=%.4f recall@50=%.4f mrr@10=%.4f".formatted(ndcg, recall, reciprocalRank);
        }
    }

    /** @param lines of query, document and grade, after a header */
    static Judgements of(Path file, List<String> lines) throws IOException {
        var grades = new HashMap<String, Map<String, Integer>>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            var parts = lines.get(i).split("\t", -1);
            if (parts.length != 3 || !parts[2].strip().matches("\\d{1,2}")) {
                throw JudgedCollection.unreadable(file, i + 1, "应为 查询⇥文档⇥等级 / should be query⇥document⇥grade");
            }
            int grade = Integer.parseInt(parts[2].strip());
            if (grade > 0)
                grades.computeIfAbsent(parts[0], query -> new HashMap<>()).put(parts[1], grade);
        }
        return new Judgements(grades);
    }

    boolean knows(String query) {
        return grades.containsKey(query);
    }

    Score score(Map<String, List<Ranking.Ranked>> answers) {
        var scores = grades.entrySet().stream()
                .map(judged -> score(judged.getValue(), ordered(answers.getOrDefault(judged.getKey(), List.of()))))
                .toList();
        return new Score(
                scores.stream().mapToDouble(Score::ndcg).average().orElse(0),
                scores.stream().mapToDouble(Score::recall).average().orElse(0),
                scores.stream().mapToDouble(Score::reciprocalRank).average().orElse(0));
    }

    private static List<String> ordered(List<Ranking.Ranked> answer) {
        return answer.stream()
                .sorted(Comparator.comparingDouble(Ranking.Ranked::score)
                        .reversed()
                        .thenComparing(Ranking.Ranked::id))
                .map(Ranking.Ranked::id)
                .toList();
    }

    private static Score score(Map<String, Integer> relevant, List<String> order) {
        var top = order.subList(0, Math.min(10, order.size()));
        double gained =
                gain(top.stream().map(id -> relevant.getOrDefault(id, 0)).toList());
        double ideal = gain(relevant.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(10)
                .toList());
        long recalled = order.stream().limit(50).filter(relevant::containsKey).count();
        double reciprocal = IntStream.range(0, top.size())
                .filter(i -> relevant.containsKey(top.get(i)))
                .mapToDouble(i -> 1.0 / (i + 1))
                .findFirst()
                .orElse(0);
        return new Score(gained / ideal, (double) recalled / relevant.size(), reciprocal);
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, grades.size())
                .mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2)))
                .sum();
    }
}
