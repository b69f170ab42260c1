package cn.zhongning.portal.reports;

import cn.zhongning.portal.checkin.CheckIns;
import cn.zhongning.portal.checkin.CheckIns.Turnout;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.Seating;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
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
    private record Seats(int groups, int onSite, int online, int under14) {}

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

    Table of(List<EventSession> sessions) {
        return new Table(sessions.stream().map(this::line).toList());
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

    private Line line(EventSession session) {
        var seats = seats(session.id());
        return new Line(
                session,
                seats.groups(),
                seats.onSite(),
                seats.online(),
                seats.under14(),
                checkIns.turnout(session.id()));
    }

    private Seats seats(UUID session) {
        return sql.sql("""
                        select count(*)::int as groups,
                            coalesce(sum(persons) filter (where seating = 'ON_SITE'), 0)::int as on_site,
                            coalesce(sum(persons) filter (where seating = 'ONLINE'), 0)::int as online,
                            coalesce(sum(children), 0)::int as under14
                        from registration
                        where session_id = ? and stage = 'CONFIRMED'
                        """).param(session).query(Seats.class).single();
    }
}
