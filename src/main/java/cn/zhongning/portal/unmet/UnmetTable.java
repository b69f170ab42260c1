package cn.zhongning.portal.unmet;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.unmet.Overheard.FoundResult;
import cn.zhongning.portal.unmet.Overheard.Heard;
import cn.zhongning.portal.unmet.Overheard.Missed;
import cn.zhongning.portal.unmet.Overheard.OpenedResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what was heard away, by month and in sums; of single people nothing is left. */
@Component
class UnmetTable {
    private final JdbcTemplate sql;
    private final PlainWords plain;
    private final Clock clock;

    UnmetTable(JdbcTemplate sql, PlainWords plain, Clock clock) {
        this.sql = sql;
        this.plain = plain;
        this.clock = clock;
    }

    private record Search(String words, String kind, String industry) {}

    /** Those of many nodes and moments add up; in one order, so that two nodes never wait for each other. */
    void add(List<Heard> heard) {
        var month = LocalDate.ofInstant(clock.instant(), Clocks.CHINA).withDayOfMonth(1);
        var searches = new HashMap<Search, Integer>();
        var found = new HashMap<UUID, Integer>();
        var opened = new HashMap<UUID, Integer>();
        for (var each : heard) {
            switch (each) {
                case Missed missed -> searches(missed).forEach(search -> searches.merge(search, 1, Integer::sum));
                case FoundResult(var id) -> found.merge(id, 1, Integer::sum);
                case OpenedResult(var id) -> opened.merge(id, 1, Integer::sum);
            }
        }
        addSearches(month, searches);
        addResults("found", month, found);
        addResults("opened", month, opened);
    }

    /** Under each of the industries that were chosen, and without one where none was. */
    private List<Search> searches(Missed missed) {
        var query = missed.query();
        var kind = query.kinds().size() == 1
                ? query.kinds().stream().map(Kind::name).findFirst().orElse("")
                : "";
        var industries = query.industries().isEmpty() ? List.of("") : List.copyOf(query.industries());
        return plain.of(query.text()).stream()
                .flatMap(words -> industries.stream().map(industry -> new Search(words, kind, industry)))
                .toList();
    }

    private void addSearches(LocalDate month, Map<Search, Integer> searches) {
        var rows = new ArrayList<Object[]>();
        searches.forEach((search, times) ->
                rows.add(new Object[] {month, search.words(), search.kind(), search.industry(), times}));
        rows.sort(Comparator.comparing(row -> row[1] + "|" + row[2] + "|" + row[3]));
        sql.batchUpdate("""
                insert into unmet_search (month, words, kind, industry, times) values (?, ?, ?, ?, ?)
                on conflict (month, words, kind, industry) do update set times = unmet_search.times + excluded.times
                """, rows);
    }

    /** @param column one of ours */
    private void addResults(String column, LocalDate month, Map<UUID, Integer> times) {
        var rows = new ArrayList<Object[]>();
        times.keySet().stream().sorted().forEach(id -> rows.add(new Object[] {month, times.get(id), id}));
        sql.batchUpdate("""
                insert into result_seen (result_id, month, %1$s) select id, ?, ? from tech_result where id = ?
                on conflict (result_id, month) do update set %1$s = result_seen.%1$s + excluded.%1$s
                """.formatted(column), rows);
    }
}
