package cn.zhongning.portal.matching;

import cn.zhongning.portal.language.Closeness;
import cn.zhongning.portal.matching.Reason.ClosePhrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The two phrases of a pair that mean most nearly the same. Each takes a millisecond to embed and is asked for again
 * with the next pair, so the vectors are kept: at most 12 MB.
 */
@Component
class Phrases {
    /** Below it the model finds likeness between any two phrases; seen on pairs that have nothing in common. */
    private static final double ALIKE = .66;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;
    private static final int MOST = 32;

    private final Closeness closeness;

    Phrases(Closeness closeness) {
        this.closeness = closeness;
    }

    Optional<ClosePhrases> closest(Side wanted, Side offered) {
        var ours = of(wanted);
        var best = new Best(null, ALIKE);
        for (var theirs : of(offered)) {
            for (var phrase : ours) {
                double close = closeness.of(phrase, theirs);
                if (close > best.closeness && !phrase.equals(theirs)) {
                    best = new Best(new ClosePhrases(phrase, theirs), close);
                }
            }
        }
        return Optional.ofNullable(best.phrases);
    }

    private record Best(@Nullable ClosePhrases phrases, double closeness) {}

    static List<String> of(Side side) {
        return Stream.concat(side.keywords().stream(), Stream.of(side.title(), side.text()))
                .flatMap(text -> Stream.of(text.split("[，。；、：！？,;:!?\\s]+")))
                .filter(phrase -> phrase.length() >= SHORTEST && phrase.length() <= LONGEST)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
