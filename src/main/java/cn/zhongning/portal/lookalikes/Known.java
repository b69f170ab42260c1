package cn.zhongning.portal.lookalikes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is there already, looked up by its titles, so that thousands of rows can be asked about one after the other. */
final class Known implements Predicate<Told> {
    /** So much of their pairs of characters have titles in common before it is worth weighing their meaning. */
    private static final double RESEMBLING = .3;

    private static final int WEIGHED = 3;

    /** After so many nobody waits any longer, and only the same title counts. */
    private static final int PATIENCE = 150;

    private final BiPredicate<Told, Told> close;
    private final List<Told> all;
    private final Set<String> titles = new HashSet<>();
    private final int[] pairs;
    private final Map<String, List<Integer>> byPair = new HashMap<>();
    private int weighed;

    /** @param close weighs the meaning of two, which takes a while */
    Known(List<Told> all, BiPredicate<Told, Told> close) {
        this.all = all;
        this.close = close;
        pairs = new int[all.size()];
        for (int i = 0; i < pairs.length; i++) {
            var own = all.get(i).pairs();
            pairs[i] = own.size();
            titles.add(all.get(i).plainTitle());
            for (var pair : own)
                byPair.computeIfAbsent(pair, any -> new ArrayList<>()).add(i);
        }
    }

    @Override
    public boolean test(Told told) {
        return titles.contains(told.plainTitle())
                || resembling(told).anyMatch(other -> weighed++ < PATIENCE && close.test(told, other));
    }

    /** By the characters of the titles alone, the likest first. */
    private Stream<Told> resembling(Told told) {
        var own = told.pairs();
        var shared = new int[pairs.length];
        for (var pair : own) byPair.getOrDefault(pair, List.of()).forEach(i -> shared[i]++);
        return IntStream.range(0, pairs.length)
                .filter(i -> shared[i] > 0 && alike(shared[i], own.size() + pairs[i]) >= RESEMBLING)
                .boxed()
                .sorted((one, other) -> Double.compare(
                        alike(shared[other], own.size() + pairs[other]), alike(shared[one], own.size() + pairs[one])))
                .limit(WEIGHED)
                .map(all::get);
    }

    private static double alike(int shared, int both) {
        return 2. * shared / both;
    }
}
