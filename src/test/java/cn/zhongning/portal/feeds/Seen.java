package cn.zhongning.portal.feeds;

import cn.zhongning.portal.shared.Clocks;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A session as a reader of the calendar sees it. */
record Seen(Instant from, Instant until, boolean cancelled) {
    static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** A line of khal's, which tells the time of its reader's zone: here China's. */
    static Seen byKhal(String line) {
        var facts = line.split("\\|");
        return new Seen(wall(facts[0]), wall(facts[1]), facts[2].startsWith("CANCELLED"));
    }

    /** A line of expand.mjs. */
    static Seen byIcalJs(String line) {
        var facts = line.split("\t");
        return new Seen(Instant.parse(facts[0]), Instant.parse(facts[1]), facts[2].equals("CANCELLED"));
    }

    private static Instant wall(String time) {
        return LocalDateTime.parse(time, WALL).atZone(Clocks.CHINA).toInstant();
    }
}
