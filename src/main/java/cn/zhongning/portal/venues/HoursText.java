package cn.zhongning.portal.venues;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.venues.OpeningHours.Span;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hours of one day as people write them: 9:00–12:00、14:30–17:30. */
final class HoursText {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(\\d{2})[-–—~至到](\\d{1,2}):(\\d{2})");

    private HoursText() {}

    /** Nothing for a day on which it is closed. */
    static List<Span> parse(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s*([-–—~至到:])\\s*", "$1")
                .strip();
        if (plain.isEmpty()) return List.of();
        return Arrays.stream(plain.split("[\\s,、;，；]+")).map(HoursText::span).toList();
    }

    /** Refuses what overlaps or ends before it begins, too. */
    static List<Span> checked(String typed) {
        var spans = parse(typed);
        new OpeningHours(Map.of(DayOfWeek.MONDAY, spans), "", List.of()).check();
        return spans;
    }

    static String write(List<Span> spans) {
        return spans.stream().map(span -> span.opens() + "–" + span.closes()).collect(Collectors.joining("、"));
    }

    private static Span span(String text) {
        var parts = SPAN.matcher(text);
        if (!parts.matches()) throw unreadable();
        return new Span(time(parts.group(1), parts.group(2)), time(parts.group(3), parts.group(4)));
    }

    private static LocalTime time(String hour, String minute) {
        int h = Integer.parseInt(hour);
        int m = Integer.parseInt(minute);
        if (h > 23 || m > 59) throw unreadable();
        return LocalTime.of(h, m);
    }

    private static Refused unreadable() {
        return new Refused("venues.error.hours");
    }
}
