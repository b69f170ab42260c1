package cn.zhongning.portal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds a place beside each dot where its name covers no other name and no other dot. */
final class MapLabels {
    private static final double GAP = 4;
    private static final double NARROW = .58;
    private static final int FIRST_WIDE = 0x2e80;

    private final double width;
    private final double letter;
    private final List<Box> taken = new ArrayList<>();

    /** @param letter the size of letters where they are largest, in units of the drawing */
    MapLabels(double width, double letter) {
        this.width = width;
        this.letter = letter;
    }

    /** Where a text starts, ends or has its middle. */
    record Spot(double x, double y, String anchor) {}

    private record Box(double left, double top, double right, double bottom) {
        /** How much of it the other one covers. */
        double covered(Box other) {
            double across = Math.min(right, other.right) - Math.max(left, other.left);
            double down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return Math.max(0, across) * Math.max(0, down);
        }
    }

    private record Try(Spot spot, Box box) {}

    void dot(double x, double y, double radius) {
        taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    Spot place(double x, double y, double radius, String text) {
        double length = length(text);
        double away = radius + GAP;
        var best = List.of(
                        right(x + away, y, length),
                        left(x - away, y, length),
                        over(x, y - away - letter / 2, length),
                        over(x, y + away + letter / 2, length))
                .stream()
                .min(Comparator.comparingDouble(this::cost))
                .orElseThrow();
        taken.add(best.box());
        return best.spot();
    }

    private double cost(Try each) {
        double outside = Math.max(0, each.box().right() - width)
                + Math.max(0, -each.box().left());
        return outside * letter
                + taken.stream().mapToDouble(each.box()::covered).sum();
    }

    private Try right(double x, double y, double length) {
        return new Try(new Spot(x, y, "start"), box(x, y, length));
    }

    private Try left(double x, double y, double length) {
        return new Try(new Spot(x, y, "end"), box(x - length, y, length));
    }

    private Try over(double x, double y, double length) {
        return new Try(new Spot(x, y, "middle"), box(x - length / 2, y, length));
    }

    private Box box(double left, double y, double length) {
        return new Box(left, y - letter / 2, left + length, y + letter / 2);
    }

    private double length(String text) {
        return letter
                * text.codePoints()
                        .mapToDouble(c -> c < FIRST_WIDE ? NARROW : 1)
                        .sum();
    }
}
