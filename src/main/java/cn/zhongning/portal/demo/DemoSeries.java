package cn.zhongning.portal.demo;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One event on nine Saturdays: two of them past, one left out, one moved to a Sunday, one called off. */
@Component
class DemoSeries {
    private static final int WEEKS = 9;
    private static final int MOVED = 3;
    private static final int LEFT_OUT = 4;
    private static final int CANCELLED = 5;
    private static final int MINUTES = 90;
    private static final int SEATS = 24;
    private final JdbcClient jdbc;
    private final Site site;
    private final DemoGuests guests;
    private final Clock clock;

    DemoSeries(JdbcClient jdbc, Site site, DemoGuests guests, Clock clock) {
        this.jdbc = jdbc;
        this.site = site;
        this.guests = guests;
        this.clock = clock;
    }

    void load(UUID organiser) {
        var first = LocalDate.now(clock)
                .with(TemporalAdjusters.previous(DayOfWeek.SATURDAY))
                .minusWeeks(1)
                .atTime(14, 30)
                .atZone(Clocks.CHINA);
        var written = first.minusDays(20);
        var event = event(organiser, first, written);
        var series = series(event, first);
        for (int week = 0; week < WEEKS; week++) {
            if (week == LEFT_OUT) continue;
            var meant = first.plusWeeks(week);
            var session = session(
                    event, series, meant, week == MOVED ? meant.plusDays(1).withHour(10) : meant);
            if (week < MOVED) guests.fill(session, "ON_SITE", SEATS - 4 * week, week == 0, written);
            if (week == CANCELLED) cancel(session);
        }
    }

    private UUID event(UUID organiser, ZonedDateTime first, ZonedDateTime written) {
        var event = UUID.randomUUID();
        jdbc.sql("""
                        insert into event (id, version, organisation_id, title, kind, settings, livelihoods, starts_at,
                            ends_at, venue, town, description, stage, demo, created_at, updated_at, published_at,
                            attendance, questions, mode)
                        values (:id, 1, :organiser, '周末科学课：每周做一个实验', 'EXPERIMENT', '{SCHOOL,COMMUNITY}', '{}',
                            :start, :end, '宁安镇科普教室二楼，有电梯', cast(:town as text), :about, 'PUBLISHED', true,
                            :written, :written, :written, 'REGISTRATION', '{AGES}', 'ON_SITE')
                        """)
                .param("id", event)
                .param("organiser", organiser)
                .param("start", time(first))
                .param("end", time(first.plusWeeks(WEEKS - 1).plusMinutes(MINUTES)))
                .param("town", town())
                .param("about", """
                        水、空气、电、种子，每次一个题目，每人一套器材，做完带回家。
                        8 到 12 岁的孩子来，家长可以旁听；哪一次来都行，不用每次都来。""")
                .param("written", time(written))
                .update();
        return event;
    }

    private UUID series(UUID event, ZonedDateTime first) {
        var series = UUID.randomUUID();
        jdbc.sql("""
                        insert into event_series (id, event_id, rrule, starts_at, minutes, exdates)
                        values (:id, :event, :rrule, :start, :minutes, array[cast(:left as timestamptz)])
                        """)
                .param("id", series)
                .param("event", event)
                .param("rrule", "FREQ=WEEKLY;COUNT=" + WEEKS + ";BYDAY=SA")
                .param("start", time(first))
                .param("minutes", MINUTES)
                .param("left", time(first.plusWeeks(LEFT_OUT)))
                .update();
        return series;
    }

    private UUID session(UUID event, UUID series, ZonedDateTime meant, ZonedDateTime start) {
        var session = UUID.randomUUID();
        jdbc.sql("""
                        insert into event_session (id, event_id, starts_at, ends_at, seats, series_id, recurrence_id,
                            sequence)
                        values (:id, :event, :start, :end, :seats, :series, :meant, :sequence)
                        """)
                .param("id", session)
                .param("event", event)
                .param("start", time(start))
                .param("end", time(start.plusMinutes(MINUTES)))
                .param("seats", SEATS)
                .param("series", series)
                .param("meant", time(meant))
                .param("sequence", start.equals(meant) ? 0 : 1)
                .update();
        return session;
    }

    private void cancel(UUID session) {
        jdbc.sql("""
                        update event_session set cancelled_at = :now, cancelled_because = '教室要做考场，借不到别的地方',
                            sequence = sequence + 1
                        where id = :id
                        """)
                .param("id", session)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Another county's list does not know this name. */
    private String town() {
        return site.towns().stream()
                .filter(town -> town.zh().equals("宁安镇"))
                .findFirst()
                .orElseGet(() -> site.towns().getFirst())
                .code();
    }

    private static OffsetDateTime time(ZonedDateTime time) {
        return time.toOffsetDateTime();
    }
}
