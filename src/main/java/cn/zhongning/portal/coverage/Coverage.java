package cn.zhongning.portal.coverage;

import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.shared.Clocks;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts sessions (场次) by town, setting and month. One in several settings counts in each of them. */
@Component
class Coverage {
    /** Where a session online, or of no town, is counted. */
    static final String NOWHERE = "-";

    private final JdbcClient sql;
    private final Clock clock;

    Coverage(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param setting null for the sessions themselves, each counted once */
    private record Row(String town, @Nullable String setting, int month, int held, int planned) {}

    /** Sessions that are over, and those announced; never added up without saying so. */
    record Count(int held, int planned) {
        static final Count NONE = new Count(0, 0);

        Count plus(Row row) {
            return new Count(held + row.held(), planned + row.planned());
        }

        int all() {
            return held + planned;
        }
    }

    /** One year as it stands at one moment. */
    static final class Reading {
        private final List<Row> rows;

        private Reading(List<Row> rows) {
            this.rows = rows;
        }

        /** @param setting null for whichever; month 0 for the whole year */
        Count count(String town, @Nullable EventSetting setting, int month) {
            var name = setting == null ? null : setting.name();
            return sum(row -> row.town().equals(town)
                    && Objects.equals(row.setting(), name)
                    && (month == 0 || row.month() == month));
        }

        Count all() {
            return sum(row -> row.setting() == null);
        }

        boolean anywhereElse() {
            return rows.stream().anyMatch(row -> row.town().equals(NOWHERE));
        }

        private Count sum(Predicate<Row> which) {
            return rows.stream().filter(which).reduce(Count.NONE, Count::plus, (a, b) -> a);
        }
    }

    Reading read(int year) {
        return new Reading(sql.sql("""
                        select coalesce(e.town, '-') as town, setting, extract(month from s.starts_at at time zone 'Asia/Shanghai')::int as month,
                            count(*) filter (where s.ends_at <= :now)::int as held,
                            count(*) filter (where s.ends_at > :now)::int as planned
                        from event_session s join event e on e.id = s.event_id
                            cross join lateral (select unnest(e.settings) as setting union all select null) settings
                        where e.stage in ('PUBLISHED', 'REPORTED') and s.cancelled_at is null
                            and s.starts_at >= :from and s.starts_at < :to
                        group by 1, 2, 3
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("from", first(year))
                .param("to", first(year + 1))
                .query(Row.class)
                .list());
    }

    /** From the first year with a session to the last one, this one among them. */
    List<Integer> years() {
        int now = thisYear();
        return sql.sql("""
                        select extract(year from min(s.starts_at) at time zone 'Asia/Shanghai')::int as first,
                            extract(year from max(s.starts_at) at time zone 'Asia/Shanghai')::int as last
                        from event_session s join event e on e.id = s.event_id
                        where e.stage in ('PUBLISHED', 'REPORTED') and s.cancelled_at is null
                        """)
                .query((row, number) -> IntStream.rangeClosed(
                                row.getInt(1) == 0 ? now : Math.min(now, row.getInt(1)), Math.max(now, row.getInt(2)))
                        .boxed()
                        .toList())
                .single();
    }

    int thisYear() {
        return LocalDate.ofInstant(clock.instant(), Clocks.CHINA).getYear();
    }

    private static Timestamp first(int year) {
        return Timestamp.from(
                LocalDate.of(year, 1, 1).atStartOfDay(Clocks.CHINA).toInstant());
    }
}
