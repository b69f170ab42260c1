package cn.zhongning.portal.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads when events take place: one statement for what a page shows, one for how much of what there is. */
@Service
@Transactional(readOnly = true)
class Occasions {
    static final int PAGE = 60;

    /** What goes on longer than this is shown once, with its last day, and not as a matter of one day. */
    static final Duration LASTING = Duration.ofHours(20); // as the index event_session_lasting has it

    private static final int LASTING_SHOWN = 12;

    private static final String SELECTED = """
            s.id, s.event_id, e.title, e.kind, e.venue, e.town, e.attendance, e.demo,
            %s as cancelled, s.cancelled_at, s.starts_at, s.ends_at, s.seats, s.seats_online, s.opens_at,
            s.closes_at, s.waiting_list, s.taken, s.taken_online
            """.formatted(Wanted.CANCELLED);

    private static final String FROM =
            " from event_session s join event e on e.id = s.event_id where " + Wanted.VISIBLE;

    /** What started before these days and goes on in them. */
    private static final String RUNNING = """
            (select %s, 1 as together, 1 as held %s and %s and s.starts_at < :from and s.ends_at > :from and %s
            order by s.ends_at, s.id limit %d)
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Occasions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What runs already and then all in order, a page of it and one more. */
    List<Occasion> inOrder(Days days, Map<Wish, String> wishes, int page) {
        var wanted = Wanted.of(wishes);
        var pageOf = """
                (select %s, 1 as together, 1 as held %s and s.starts_at >= :from and %s and %s
                order by s.starts_at, s.id limit %d offset %d)
                """.formatted(SELECTED, FROM, until(days), wanted, PAGE + 1, (page - 1) * PAGE);
        var all = page == 1 ? running(wanted) + " union all " + pageOf + " order by starts_at, id" : pageOf;
        return bind(all, days, wishes).query(Occasion.class).list();
    }

    /** What runs already, and of each day the first ones. */
    List<Occasion> byDay(Days days, Map<Wish, String> wishes, int most) {
        var wanted = Wanted.of(wishes);
        var numbered = """
                select *, row_number() over day as place, count(*) over whole as together,
                    count(*) filter (where not cancelled) over whole as held
                from (select %s, (s.starts_at at time zone 'Asia/Shanghai')::date as day
                    %s and s.starts_at >= :from and %s and %s) each
                window day as (partition by day order by cancelled, starts_at, id), whole as (partition by day)
                """.formatted(SELECTED, FROM, until(days), wanted);
        var shown =
                "(select id, event_id, title, kind, venue, town, attendance, demo, cancelled, cancelled_at, starts_at, ends_at, seats,"
                        + " seats_online, opens_at, closes_at, waiting_list, taken, taken_online, together, held from ("
                        + numbered + ") numbered where place <= " + most + ")";
        return bind(running(wanted) + " union all " + shown + " order by starts_at, id", days, wishes)
                .query(Occasion.class)
                .list();
    }

    Tally tally(Days days, Map<Wish, String> wishes) {
        return Tally.of(bind(Wanted.tally(wishes, until(days)), days, wishes)
                .query(Tally.Line.class)
                .list());
    }

    /** When the first takes place on that day or later. */
    Optional<Instant> firstFrom(LocalDate day, Map<Wish, String> wishes) {
        var first = "select s.starts_at" + FROM + " and s.starts_at >= :from and not " + Wanted.CANCELLED + " and "
                + Wanted.of(wishes) + " order by s.starts_at limit 1";
        return bind(first, new Days(day, null), wishes)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static String running(Wanted wanted) {
        return RUNNING.formatted(SELECTED, FROM, Wanted.LASTING, wanted, LASTING_SHOWN);
    }

    private static String until(Days days) {
        return days.last() == null ? "true" : "s.starts_at < :until";
    }

    private JdbcClient.StatementSpec bind(String statement, Days days, Map<Wish, String> wishes) {
        var bound = sql.sql(statement)
                .param("from", days.start())
                .param("until", days.end())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
        return bound.params(Wanted.parameters(wishes));
    }
}
