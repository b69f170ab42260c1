package cn.zhongning.portal.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words that two texts both use. */
@Component
public class SharedWords {
    private static final int MOST = 5;

    private final Segmenter segmenter;

    public SharedWords(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** The most telling first. A word counts where the other text has it, by itself or as part of a longer word. */
    public List<String> of(String one, String other) {
        var ours = segmenter.contentWords(one);
        var theirs = segmenter.contentWords(other);
        var shared = new LinkedHashMap<String, Double>();
        collect(ours, theirs, shared);
        collect(theirs, ours, shared);
        var words = new ArrayList<String>();
        shared.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .filter(word -> words.stream().noneMatch(longer -> longer.contains(word) || word.contains(longer)))
                .limit(MOST)
                .forEach(words::add);
        return words;
    }

    private static void collect(Map<String, Double> from, Map<String, Double> other, Map<String, Double> into) {
        from.forEach((word, weight) -> {
            if (other.keySet().stream().anyMatch(theirs -> theirs.startsWith(word) || theirs.endsWith(word)))
                into.put(word, weight);
        });
    }
}
