package cn.zhongning.portal.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The dice that the seed loaded. */
final class Chance {
    private final RandomGenerator dice;

    Chance(long seed) {
        dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    RandomGenerator dice() {
        return dice;
    }

    <T> T of(List<T> several) {
        return several.get(dice.nextInt(several.size()));
    }

    boolean inHundred(int times) {
        return dice.nextInt(100) < times;
    }

    int between(int least, int most) {
        return dice.nextInt(least, most + 1);
    }

    UUID id() {
        return new UUID(dice.nextLong() & ~0xF000L | 0x4000L, dice.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** A moment of the last so many days; newer ones are likelier, as on every growing market. */
    Instant before(Instant now, int days) {
        var share = dice.nextDouble();
        return now.minus(
                Duration.ofSeconds((long) (share * share * Duration.ofDays(days).toSeconds())));
    }
}
