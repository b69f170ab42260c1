package cn.zhongning.portal.matching;

import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.search.Nearest;
import cn.zhongning.portal.search.Nearest.Near;
import cn.zhongning.portal.shared.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Pairs one listing with those of the other side, in the order of {@link Fit}. */
@Component
class Matcher {
    /** Further down nothing fits, and nobody reads on. */
    static final int MOST = 60;

    private final Nearest nearest;
    private final Sides sides;
    private final Clock clock;

    Matcher(Nearest nearest, Sides sides, Clock clock) {
        this.nearest = nearest;
        this.sides = sides;
        this.clock = clock;
    }

    /** @param closeness of meaning, as the index measures it */
    record Ranked(Pair pair, double score, double closeness) {
        int fit() {
            return Fit.of(score);
        }
    }

    /** Best first; nothing while the search engine is away. */
    Optional<List<Ranked>> of(Need need) {
        return near(need.side(), Kind.RESULT).map(found -> {
            var offers = sides.offers(ids(found));
            return ordered(found, offers, offer -> new Pair(need, offer));
        });
    }

    Optional<List<Ranked>> of(Offer offer) {
        return near(offer.side(), Kind.DEMAND).map(found -> {
            var needs = sides.needs(ids(found));
            return ordered(found, needs, need -> new Pair(need, offer));
        });
    }

    LocalDate today() {
        return Facts.day(clock.instant());
    }

    private Optional<List<Near>> near(Side side, Kind kind) {
        return nearest.to(side.words(), kind, side.organisationId())
                .map(found -> found.stream().limit(MOST).toList());
    }

    private static List<UUID> ids(List<Near> found) {
        return found.stream().map(Near::id).toList();
    }

    /** What the index still names but PostgreSQL no longer shows is left out. */
    private <T> List<Ranked> ordered(List<Near> found, Map<UUID, T> confirmed, Function<T, Pair> pairing) {
        return found.stream()
                .filter(near -> confirmed.containsKey(near.id()))
                .map(near -> ranked(near, pairing.apply(confirmed.get(near.id()))))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }

    private Ranked ranked(Near near, Pair pair) {
        return new Ranked(pair, Fit.score(near.score(), pair, today()), near.closeness());
    }
}
