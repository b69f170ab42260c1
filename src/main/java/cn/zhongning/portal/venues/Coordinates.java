package cn.zhongning.portal.venues;

import cn.zhongning.portal.shared.Position;
import cn.zhongning.portal.shared.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place as maps write it, in either order: in China the larger of the two numbers is always the longitude. */
final class Coordinates {
    private Coordinates() {}

    /** Nothing where nobody has said it. */
    static Optional<Position> parse(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) return Optional.empty();
        try {
            var parts = plain.split("[\\s,、]+", -1);
            if (parts.length != 2) throw new Refused("venues.error.coordinates");
            double one = Double.parseDouble(parts[0]);
            double other = Double.parseDouble(parts[1]);
            return Optional.of(new Position(Math.max(one, other), Math.min(one, other)));
        } catch (IllegalArgumentException noPlaceOnEarth) {
            throw new Refused("venues.error.coordinates");
        }
    }

    static String write(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? "" : String.format(Locale.ROOT, "%s, %s", latitude, longitude);
    }
}
