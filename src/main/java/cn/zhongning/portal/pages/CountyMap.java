package cn.zhongning.portal.pages;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.shared.Geography.Water;
import cn.zhongning.portal.shared.Position;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The county as a drawing of our own: its waters, its towns, and what is to be found where. Made from site data, so that
 * no visitor is sent elsewhere for it; only where {@link Site#mapped()}. It shows nothing that the page does not say in
 * words, too.
 */
public final class CountyMap extends HtmlContainer {
    private static final double WIDTH = 480;
    private static final double LETTER = 16;
    private static final double DOT = 3;
    private static final double SMALLEST = 5;
    private static final double LARGEST = 15;
    private static final double STEP = .1;
    private static final int STEPS = 8;
    private static final double BAR = 10;
    private static final double EDGE = 12;

    private final HtmlWriter svg = new HtmlWriter();
    private final Projection projection;
    private final MapLabels labels = new MapLabels(WIDTH, LETTER);

    /** @param marks towns that are not among them are shown without weight, to find one's way by */
    public CountyMap(Site site, Texts texts, Locale locale, List<MapMark> marks) {
        super("figure");
        addClassName("county-map");
        var places = Stream.concat(
                site.towns().stream().flatMap(town -> site.map().town(town.code()).stream()),
                marks.stream().map(MapMark::at));
        projection = new Projection(places.toList(), WIDTH);
        draw(site, texts, locale, marks);
        var drawing = new Span();
        // As text: the live page would build unknown HTML elements of these names.
        drawing.getElement().setProperty("innerHTML", svg.toString());
        var caption = element("figcaption");
        caption.setText(texts.get(locale, "pages.map.schematic"));
        add(drawing, caption);
    }

    private void draw(Site site, Texts texts, Locale locale, List<MapMark> marks) {
        svg.open(
                "svg",
                "viewBox",
                "0 0 " + at(WIDTH) + " " + at(projection.height()),
                "role",
                "group",
                "aria-label",
                texts.get(locale, "pages.map", site.county().label(locale)));
        grid();
        for (var water : site.map().waters()) water(water, locale);
        long most = marks.stream().mapToLong(MapMark::weight).max().orElse(1);
        marks.forEach(mark -> labels.dot(x(mark.at()), y(mark.at()), radius(mark, most)));
        marks.stream()
                .sorted(Comparator.comparingLong(MapMark::weight).reversed())
                .forEach(mark -> mark(mark, radius(mark, most)));
        site.towns().stream()
                .filter(town -> marks.stream().noneMatch(mark -> mark.at().equals(where(site, town))))
                .forEach(town -> town(where(site, town), town.label(locale)));
        scale(texts.get(locale, "pages.map.scale", BAR));
        svg.close("svg");
    }

    /** Every tenth of a degree, as on any map. */
    private void grid() {
        for (double east = round(projection.west()); east < projection.east(); east += STEP)
            line("grid", projection.x(east), 0, projection.x(east), projection.height());
        for (double north = round(projection.south()); north < projection.north(); north += STEP)
            line("grid", 0, projection.y(north), WIDTH, projection.y(north));
    }

    private static double round(double degrees) {
        return Math.ceil(degrees / STEP) * STEP;
    }

    private void water(Water water, Locale locale) {
        keepClear(water.course());
        var id = "water-" + water.name().code();
        svg.open("path", "class", "water", "d", course(water.course())).close("path");
        svg.open("path", "id", id, "class", "along", "d", course(readable(water.course())))
                .close("path");
        svg.open("text", "class", "water-name", "dy", "-8")
                .open("textPath", "href", "#" + id, "startOffset", eastward(water.course()) ? "12%" : "72%")
                .text(water.name().label(locale))
                .close("textPath")
                .close("text");
    }

    /** From left to right, so that the name along it does not stand on its head. */
    private static List<Position> readable(List<Position> course) {
        return eastward(course) ? course : course.reversed();
    }

    private static boolean eastward(List<Position> course) {
        return course.getFirst().longitude() <= course.getLast().longitude();
    }

    /** Names keep off the water where they can. */
    private void keepClear(List<Position> course) {
        for (int i = 0; i + 1 < course.size(); i++) {
            for (int step = 0; step < STEPS; step++) {
                double along = (double) step / STEPS;
                double x = x(course.get(i)) * (1 - along) + x(course.get(i + 1)) * along;
                double y = y(course.get(i)) * (1 - along) + y(course.get(i + 1)) * along;
                labels.dot(x, y, DOT);
            }
        }
    }

    /** A soft line through all points: each bend leaves towards where the next but one lies. */
    private String course(List<Position> points) {
        var path = new StringBuilder("M").append(point(x(points.getFirst()), y(points.getFirst())));
        for (int i = 0; i + 1 < points.size(); i++) {
            var from = points.get(i);
            var to = points.get(i + 1);
            var before = points.get(Math.max(i - 1, 0));
            var after = points.get(Math.min(i + 2, points.size() - 1));
            path.append('C')
                    .append(point(x(from) + (x(to) - x(before)) / 6, y(from) + (y(to) - y(before)) / 6))
                    .append(' ')
                    .append(point(x(to) - (x(after) - x(from)) / 6, y(to) - (y(after) - y(from)) / 6))
                    .append(' ')
                    .append(point(x(to), y(to)));
        }
        return path.toString();
    }

    private void mark(MapMark mark, double radius) {
        var address = mark.address();
        if (address == null) svg.open("g", "class", "mark");
        else svg.open("a", "class", "mark", "href", address, "aria-label", mark.title());
        svg.open("title").text(mark.title()).close("title");
        circle(mark.weight() == 0 ? "dot none" : "dot", x(mark.at()), y(mark.at()), radius);
        var figure = mark.figure().isEmpty() ? "" : " " + mark.figure();
        svg.open("g", "aria-hidden", "true"); // the title says it, with what the figure means
        label("name", mark.at(), radius, mark.name(), figure);
        svg.close("g");
        svg.close(address == null ? "g" : "a");
    }

    private void town(Position at, String name) {
        circle("dot town", x(at), y(at), DOT);
        label("name town", at, DOT, name, "");
    }

    private void label(String type, Position at, double radius, String name, String figure) {
        var spot = labels.place(x(at), y(at), radius, name + figure);
        svg.open(
                        "text",
                        "class",
                        type,
                        "x",
                        at(spot.x()),
                        "y",
                        at(spot.y()),
                        "text-anchor",
                        spot.anchor(),
                        "dy",
                        ".35em")
                .text(name);
        if (!figure.isEmpty()) svg.open("tspan").text(figure).close("tspan");
        svg.close("text");
    }

    private void scale(String label) {
        double right = WIDTH - EDGE;
        double low = projection.height() - EDGE;
        line("scale", right - projection.kilometres(BAR), low, right, low);
        svg.open("text", "class", "scale", "x", at(right), "y", at(low - EDGE / 2), "text-anchor", "end")
                .text(label)
                .close("text");
    }

    private void line(String type, double fromX, double fromY, double toX, double toY) {
        svg.open("line", "class", type, "x1", at(fromX), "y1", at(fromY), "x2", at(toX), "y2", at(toY))
                .close("line");
    }

    private void circle(String type, double x, double y, double radius) {
        svg.open("circle", "class", type, "cx", at(x), "cy", at(y), "r", at(radius))
                .close("circle");
    }

    /** The area of a dot tells how much there is. */
    private static double radius(MapMark mark, long most) {
        return mark.weight() == 0 || most == 0
                ? SMALLEST
                : SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) mark.weight() / most);
    }

    private static Position where(Site site, Term town) {
        return site.map().town(town.code()).orElseThrow();
    }

    private double x(Position place) {
        return projection.x(place.longitude());
    }

    private double y(Position place) {
        return projection.y(place.latitude());
    }

    private static String point(double x, double y) {
        return at(x) + "," + at(y);
    }

    private static String at(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
