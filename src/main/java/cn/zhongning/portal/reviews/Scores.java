package cn.zhongning.portal.reviews;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a reviewer gave by each criterion, from 0 (this sends it back) to 5. */
public record Scores(int clarity, int advantage, int expectation, int language) {
    public static final int BEST = 5;
    /** Up to here an author who gets the text back is told where it falls short. */
    public static final int WEAK = 2;

    public Scores {
        for (int score : new int[] {clarity, advantage, expectation, language}) {
            if (score < 0 || score > BEST) throw new Refused("reviews.error.score", BEST);
        }
    }

    /** @throws Mistakes naming every criterion that has no score */
    static Scores of(Map<Criterion, Integer> given) {
        var mistakes = new Mistakes.Collector();
        for (var criterion : Criterion.values()) {
            mistakes.require(criterion.name(), given.containsKey(criterion), "reviews.error.missing");
        }
        mistakes.complain();
        return new Scores(
                score(given, Criterion.CLARITY),
                score(given, Criterion.ADVANTAGE),
                score(given, Criterion.EXPECTATION),
                score(given, Criterion.LANGUAGE));
    }

    private static int score(Map<Criterion, Integer> given, Criterion criterion) {
        return Objects.requireNonNull(given.get(criterion));
    }

    public int of(Criterion criterion) {
        return switch (criterion) {
            case CLARITY -> clarity;
            case ADVANTAGE -> advantage;
            case EXPECTATION -> expectation;
            case LANGUAGE -> language;
        };
    }

    /** One zero is enough to send it back. */
    public boolean publishable() {
        return scored(1, BEST).size() == Criterion.values().length;
    }

    /** Where it falls short. */
    public List<Criterion> weak() {
        return scored(0, WEAK);
    }

    private List<Criterion> scored(int from, int to) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> of(criterion) >= from && of(criterion) <= to)
                .toList();
    }
}
