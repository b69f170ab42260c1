package cn.zhongning.portal.surveys;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What those who came say of a session together; nothing but their number where they are so few that one could tell who
 * said what.
 *
 * @param answers how many there are
 * @param stars how many gave one star, two, and so on to five
 * @param again how many would come again, and how many would not
 * @param good what was good, in no order that tells when or by whom it was written
 * @param better what could be better
 */
public record Ratings(int answers, List<Integer> stars, Again again, List<String> good, List<String> better) {
    /** Of fewer answers nothing is told. */
    public static final int LEAST = 5;

    public record Again(int yes, int no) {}

    static Ratings few(int answers) {
        return new Ratings(answers, List.of(), new Again(0, 0), List.of(), List.of());
    }

    public boolean told() {
        return answers >= LEAST;
    }

    /** The average with one digit; none while nothing is told. */
    public @Nullable Double average() {
        if (!told()) return null;
        int sum = IntStream.rangeClosed(1, stars.size())
                .map(star -> star * stars.get(star - 1))
                .sum();
        return Math.round(10.0 * sum / answers) / 10.0;
    }
}
