package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Position;
import java.util.Collection;

/** Degrees to the units of a drawing of a given width; a county is small enough to be flat. */
final class Projection {
    private static final double MARGIN = .13;
    private static final double KILOMETRES_PER_DEGREE = 111.2;

    private final double west;
    private final double north;
    private final double east;
    private final double south;
    private final double perDegree;
    private final double narrowing;

    /** All of these places with some room around them. */
    Projection(Collection<Position> places, double width) {
        var longitudes = places.stream().mapToDouble(Position::longitude).summaryStatistics();
        var latitudes = places.stream().mapToDouble(Position::latitude).summaryStatistics();
        double room = MARGIN * Math.max(longitudes.getMax() - longitudes.getMin(), .05);
        west = longitudes.getMin() - room;
        east = longitudes.getMax() + room;
        south = latitudes.getMin() - room;
        north = latitudes.getMax() + room;
        narrowing = Math.cos(Math.toRadians((north + south) / 2));
        perDegree = width / ((east - west) * narrowing);
    }

    double x(double longitude) {
        return (longitude - west) * narrowing * perDegree;
    }

    double y(double latitude) {
        return (north - latitude) * perDegree;
    }

    double height() {
        return y(south);
    }

    double kilometres(double number) {
        return number / KILOMETRES_PER_DEGREE * perDegree;
    }

    double west() {
        return west;
    }

    double east() {
        return east;
    }

    double south() {
        return south;
    }

    double north() {
        return north;
    }
}
