package cn.zhongning.portal.matching;

import cn.zhongning.portal.matching.Reason.CloseInMeaning;
import cn.zhongning.portal.matching.Reason.ClosePhrases;
import cn.zhongning.portal.matching.Reason.FarInMeaning;
import cn.zhongning.portal.matching.Reason.NoSharedWords;
import cn.zhongning.portal.matching.Reason.SharedWords;
import cn.zhongning.portal.search.Segmenter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the texts of a pair have in common: words that both use, phrases that mean the same. */
@Component
class Likeness {
    /** Of closeness as the index measures it: nine in ten of the collection's best pairs lie above. */
    static final double CLOSE = .62;

    /** No pair that fits lies below it in the collection, and three in four of those that do not. */
    static final double FAR = .54;

    private static final int MOST_WORDS = 5;
    private static final int MOST_ABOUT = 3;

    private final Segmenter segmenter;
    private final Phrases phrases;

    Likeness(Segmenter segmenter, Phrases phrases) {
        this.segmenter = segmenter;
        this.phrases = phrases;
    }

    /** @param thorough whether phrases are worth their time: not for pairs far down a list */
    List<Reason> of(Pair pair, Side shown, double closeness, boolean thorough) {
        var reasons = new ArrayList<Reason>();
        var shared = sharedWords(pair.wanted().words(), pair.offered().words());
        if (!shared.isEmpty()) reasons.add(new SharedWords(shared));
        var close = thorough ? phrases.closest(pair.wanted(), pair.offered()) : Optional.<ClosePhrases>empty();
        close.ifPresent(reasons::add);
        if (closeness >= CLOSE && close.isEmpty()) reasons.add(new CloseInMeaning());
        if (closeness < FAR) {
            reasons.add(
                    new FarInMeaning(shown.keywords().stream().limit(MOST_ABOUT).toList()));
        } else if (reasons.isEmpty()) {
            reasons.add(new NoSharedWords());
        }
        return reasons;
    }

    /** The most telling first. A word counts where the other text has it, by itself or as part of a longer word. */
    List<String> sharedWords(String one, String other) {
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
                .limit(MOST_WORDS)
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
