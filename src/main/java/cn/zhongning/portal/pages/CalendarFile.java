package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.UtcProperty;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A file for calendars (RFC 5545) whose times are those of the clock on the wall in China. */
public final class CalendarFile {
    public static final String TYPE = "text/calendar;charset=UTF-8";
    private static final int OCTETS = 75;
    private static final Instant NOW_ON = Instant.parse("2000-01-01T00:00:00Z");

    private static final VTimeZone ZONE = zone();
    private static final TimeZoneRegistry ZONES = zones();

    private final Calendar head = new Calendar();
    private final List<CalendarComponent> entries = new ArrayList<>(List.of(ZONE));

    public CalendarFile() {
        head.add(new ProdId("-//Zhongning//Portal//ZH"));
        head.add(ImmutableVersion.VERSION_2_0);
        head.add(ImmutableCalScale.GREGORIAN);
    }

    /** For those who subscribe: what their list of calendars shows, and how often to look again. */
    public CalendarFile subscribed(String name, String about, Duration interval) {
        head.add(new XProperty("NAME", name)); // RFC 7986; the one with X- is what is read today
        head.add(new XProperty("X-WR-CALNAME", name));
        head.add(new XProperty("X-WR-CALDESC", about));
        head.add(new XProperty("X-WR-TIMEZONE", Clocks.CHINA.getId()));
        var refresh = new RefreshInterval();
        refresh.add(Value.DURATION);
        refresh.setValue(interval.toString());
        head.add(refresh);
        head.add(new XProperty("X-PUBLISHED-TTL", interval.toString()));
        return this;
    }

    public CalendarFile add(CalendarComponent entry) {
        for (var property : entry.getProperties())
            if (property instanceof DateProperty<?> date && !(date instanceof UtcProperty))
                date.setTimeZoneRegistry(ZONES);
        entries.add(entry);
        return this;
    }

    public static ZonedDateTime wall(Instant instant) {
        return instant.atZone(Clocks.CHINA);
    }

    @Override
    public String toString() {
        var folded = new StringBuilder();
        var calendar = new Calendar(head.getPropertyList(), new ComponentList<>(entries));
        calendar.toString().lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    /** The library folds by characters, and so makes lines of Chinese that are thrice too long. */
    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int width = width(character);
            if (octets + width > OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += width;
            at += Character.charCount(character);
        }
        folded.append("\r\n");
    }

    /** Its octets in UTF-8. */
    private static int width(int character) {
        if (character < 0x80) return 1;
        if (character < 0x800) return 2;
        return character < 0x10000 ? 3 : 4;
    }

    /** Written by ourselves from Java's rules: the library would ask a server abroad whether its own are new enough. */
    private static VTimeZone zone() {
        var last = Clocks.CHINA.getRules().previousTransition(NOW_ON); // in 1991; one offset since
        var standard = new Standard();
        standard.add(new TzName("CST"));
        standard.add(new DtStart<>(last.getDateTimeBefore()));
        standard.add(new TzOffsetFrom(last.getOffsetBefore()));
        standard.add(new TzOffsetTo(last.getOffsetAfter()));
        var zone = new VTimeZone(new ComponentList<Observance>(List.of(standard)));
        zone.add(new TzId(Clocks.CHINA.getId()));
        return zone;
    }

    /** Without it the library goes through all the zones of the world for every date that it writes. */
    private static TimeZoneRegistry zones() {
        var zones = new TimeZoneRegistryImpl();
        zones.register(new TimeZone(ZONE));
        return zones;
    }
}
