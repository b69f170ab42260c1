package cn.zhongning.portal.reports;

import cn.zhongning.portal.checkin.CheckIns;
import cn.zhongning.portal.checkin.CheckIns.Turnout;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.Seating;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts an event's people, in persons. Numbers stay when who it was has been forgotten. */
@Component
class Numbers {
    private final CheckIns checkIns;
    private final JdbcClient sql;

    Numbers(CheckIns checkIns, JdbcClient sql) {
        this.checkIns = checkIns;
        this.sql = sql;
    }

    /** @param under14 of those with seats, online ones among them */
    private record Seats(UUID session, int groups, int onSite, int online, int under14) {}

    /**
     * One session's people.
     *
     * @param groups tickets with seats
     */
    record Line(EventSession session, int groups, int onSite, int online, int under14, Turnout turnout) {
        int registered() {
            return onSite + online;
        }
    }

    /** All sessions that took place, and their sums. */
    record Table(List<Line> lines) {
        int sum(ToIntFunction<Line> of) {
            return lines.stream().mapToInt(of).sum();
        }

        /** Whether anybody could register for any session. */
        boolean registrable() {
            return lines.stream()
                    .anyMatch(line -> line.session().offers(Seating.ON_SITE)
                            || line.session().offers(Seating.ONLINE)
                            || line.groups() > 0);
        }

        /** Whether the door of any session says who was there. */
        boolean kept() {
            return lines.stream().anyMatch(line -> line.turnout().kept());
        }

        int present() {
            return sum(line -> line.turnout().present());
        }
    }

    /** @param town code of the site's vocabulary; null where nobody was asked or said */
    record From(@Nullable String town, int persons) {}

    /** @param sessions those of this event that are counted */
    Table of(UUID event, List<EventSession> sessions) {
        var turnouts = checkIns.turnouts(event);
        var seats = seats(event);
        return new Table(sessions.stream()
                .map(session ->
                        line(session, seats.get(session.id()), Objects.requireNonNull(turnouts.get(session.id()))))
                .toList());
    }

    /** From where those with seats come, the most first and the unknown last. */
    List<From> towns(UUID event) {
        return sql.sql("""
                        select r.town, sum(r.persons)::int as persons
                        from registration r join event_session s on s.id = r.session_id
                        where s.event_id = ? and r.stage = 'CONFIRMED' and s.cancelled_at is null
                        group by r.town order by r.town is null, persons desc, r.town
                        """).param(event).query(From.class).list();
    }

    private static Line line(EventSession session, @Nullable Seats seats, Turnout turnout) {
        return seats == null
                ? new Line(session, 0, 0, 0, 0, turnout)
                : new Line(session, seats.groups(), seats.onSite(), seats.online(), seats.under14(), turnout);
    }

    /** None of a session without any. */
    private Map<UUID, Seats> seats(UUID event) {
        return sql.sql("""
                        select r.session_id as session, count(*)::int as groups,
                            coalesce(sum(persons) filter (where seating = 'ON_SITE'), 0)::int as on_site,
                            coalesce(sum(persons) filter (where seating = 'ONLINE'), 0)::int as online,
                            coalesce(sum(children), 0)::int as under14
                        from registration r join event_session s on s.id = r.session_id
                        where s.event_id = ? and stage = 'CONFIRMED' group by r.session_id
                        """).param(event).query(Seats.class).list().stream()
                .collect(Collectors.toMap(Seats::session, Function.identity()));
    }
}
