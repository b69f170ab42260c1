package cn.zhongning.portal.matching;

import cn.zhongning.portal.language.SharedWords;
import cn.zhongning.portal.matching.Reason.CloseInMeaning;
import cn.zhongning.portal.matching.Reason.ClosePhrases;
import cn.zhongning.portal.matching.Reason.FarInMeaning;
import cn.zhongning.portal.matching.Reason.NoSharedWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the texts of a pair have in common: words that both use, phrases that mean the same. */
@Component
class Likeness {
    /** Of closeness as the index measures it: nine in ten of the collection's best pairs lie above. */
    static final double CLOSE = .62;

    /** No pair that fits lies below it in the collection, and three in four of those that do not. */
    static final double FAR = .54;

    private static final int MOST_ABOUT = 3;

    private final SharedWords words;
    private final Phrases phrases;

    Likeness(SharedWords words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /** @param thorough whether phrases are worth their time: not for pairs far down a list */
    List<Reason> of(Pair pair, Side shown, double closeness, boolean thorough) {
        var reasons = new ArrayList<Reason>();
        var shared = words.of(pair.wanted().words(), pair.offered().words());
        if (!shared.isEmpty()) reasons.add(new Reason.SharedWords(shared));
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
}
