package cn.zhongning.portal.demo;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration's events: two months back and two ahead, in every town and of every kind. */
@Component
class DemoEvents {
    private static final int EARLIEST = 9;
    private static final int HOURS = 7;
    private static final int MOST = 4;
    private final JdbcClient jdbc;
    private final Site site;
    private final DemoGuests guests;
    private final DemoSeries series;
    private final Clock clock;

    DemoEvents(JdbcClient jdbc, Site site, DemoGuests guests, DemoSeries series, Clock clock) {
        this.jdbc = jdbc;
        this.site = site;
        this.guests = guests;
        this.series = series;
        this.clock = clock;
    }

    /**
     * @param day counted from today
     * @param taken seats that are taken in its first session
     */
    private record Line(
            int day,
            int minutes,
            String town,
            String kind,
            String settings,
            String livelihoods,
            String venue,
            String title,
            String about,
            String attendance,
            int seats,
            @Nullable Integer online,
            int taken,
            int sessions,
            String questions) {
        static Line of(String[] row) {
            return new Line(
                    Integer.parseInt(row[0]),
                    Integer.parseInt(row[1]),
                    row[2],
                    row[3],
                    row[4],
                    row[5],
                    row[6],
                    row[7],
                    row[8].replace('|', '\n'),
                    row[9],
                    Integer.parseInt(row[10]),
                    row[11].isEmpty() ? null : Integer.valueOf(row[11]),
                    Integer.parseInt(row[12]),
                    Integer.parseInt(row[13]),
                    row[14]);
        }

        boolean full() {
            return taken > 0 && taken == seats;
        }
    }

    void load(List<UUID> organisers) {
        var lines = DemoFiles.rows("events.tsv").stream().map(Line::of).toList();
        for (int i = 0; i < lines.size(); i++) {
            add(lines.get(i), organisers.get(i % organisers.size()), EARLIEST + i % HOURS);
        }
        series.load(organisers.getFirst());
    }

    private void add(Line line, UUID organiser, int hour) {
        var start = LocalDate.now(clock).plusDays(line.day()).atTime(hour, 0).atZone(Clocks.CHINA);
        var written = earlier(start.minusDays(30), ZonedDateTime.now(clock).minusDays(1));
        var end = start.plusHours(3L * (line.sessions() - 1)).plusMinutes(line.minutes());
        var event = UUID.randomUUID();
        jdbc.sql("""
                        insert into event (id, version, organisation_id, title, kind, settings, livelihoods, starts_at,
                            ends_at, venue, town, description, stage, demo, created_at, updated_at, published_at,
                            attendance, questions, mode, invitation)
                        values (:id, 1, :organiser, :title, :kind, string_to_array(:settings, ','),
                            string_to_array(:fields, ','), :start, :end, :venue, cast(:town as text), :about,
                            'PUBLISHED', true, :written, :written, :written, :attendance,
                            string_to_array(:questions, ','),
                            case when :settings not like '%ONLINE%' then 'ON_SITE' when cast(:town as text) is null then 'ONLINE'
                                else 'HYBRID' end,
                            case when :attendance = 'INVITATION' then 'LY' || upper(left(md5(:title), 6)) end)
                        """)
                .param("id", event)
                .param("organiser", organiser)
                .param("title", line.title())
                .param("kind", line.kind())
                .param("settings", line.settings())
                .param("fields", line.livelihoods())
                .param("start", start.toOffsetDateTime())
                .param("end", end.toOffsetDateTime())
                .param("venue", line.venue())
                .param("town", town(line.town()))
                .param("about", line.about())
                .param("written", written.toOffsetDateTime())
                .param("attendance", line.attendance())
                .param("questions", line.questions())
                .update();
        for (int i = 0; i < line.sessions(); i++) {
            var session = seats(event, line, start.plusHours(3L * i));
            if (i == 0)
                guests.fill(session, line.seats() == 0 ? "ONLINE" : "ON_SITE", line.taken(), line.full(), written);
        }
    }

    private static ZonedDateTime earlier(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private UUID seats(UUID event, Line line, ZonedDateTime start) {
        var session = UUID.randomUUID();
        jdbc.sql("""
                        insert into event_session (id, event_id, starts_at, ends_at, seats, seats_online, most_persons)
                        values (:id, :event, :start, :end, :seats, cast(:online as int), :most)
                        """)
                .param("id", session)
                .param("event", event)
                .param("start", start.toOffsetDateTime())
                .param("end", start.plusMinutes(line.minutes()).toOffsetDateTime())
                .param("seats", line.seats())
                .param("online", line.online())
                .param("most", MOST)
                .update();
        return session;
    }

    /** None for what is online; another county's list does not know these names either. */
    private @Nullable String town(String name) {
        return site.towns().stream()
                .filter(town -> town.zh().equals(name))
                .findFirst()
                .map(Term::code)
                .orElse(null);
    }
}
