package cn.zhongning.portal.calendar;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many occasions each value of each wish would show beside the other wishes, and how many there are without a wish.
 * What was cancelled does not count.
 */
record Tally(long total, Map<Wish, Map<String, Long>> values, Map<Wish, Long> without) {
    private static final String ALL = "ALL";

    /** @param value none for how many there are without this wish */
    record Line(String wish, String value, long number) {}

    static Tally of(List<Line> lines) {
        long total = 0;
        var values = new EnumMap<Wish, Map<String, Long>>(Wish.class);
        var without = new EnumMap<Wish, Long>(Wish.class);
        for (var line : lines) {
            if (line.wish().equals(ALL)) total = line.number();
            else if (line.value().isEmpty()) without.put(Wish.valueOf(line.wish()), line.number());
            else
                values.computeIfAbsent(Wish.valueOf(line.wish()), wish -> new HashMap<>())
                        .put(line.value(), line.number());
        }
        return new Tally(total, values, without);
    }

    long of(Wish wish, String code) {
        return values.getOrDefault(wish, Map.of()).getOrDefault(code, 0L);
    }

    long without(Wish wish) {
        return without.getOrDefault(wish, 0L);
    }
}
