package cn.zhongning.portal.matching;

import cn.zhongning.portal.matching.Matcher.Ranked;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How well the best result fits a demand, for whoever looks after the market as a whole. */
@Component
public class BestFit {
    /** From here on the other side is told. */
    public static final int GOOD = Fit.STRONG;

    private final Sides sides;
    private final Matcher matcher;

    BestFit(Sides sides, Matcher matcher) {
        this.sides = sides;
        this.matcher = matcher;
    }

    /** 0–100, 0 where there is none; nothing while the search engine is away. */
    public Optional<Integer> of(UUID demand) {
        return sides.need(demand)
                .map(matcher::of)
                .orElse(Optional.of(List.of()))
                .map(found -> found.stream().mapToInt(Ranked::fit).max().orElse(0));
    }
}
