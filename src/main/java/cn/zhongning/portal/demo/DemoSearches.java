package cn.zhongning.portal.demo;

import cn.zhongning.portal.shared.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demonstration's people have saved, what came of it, and what was looked for in vain. */
@Component
class DemoSearches {
    private static final int HITS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Titled(UUID id, String title) {}

    void load() {
        DemoFiles.rows("searches.tsv").forEach(this::search);
        DemoFiles.rows("unmet.tsv").forEach(this::missed);
        jdbc.sql("""
                        insert into result_seen (result_id, month, found, opened)
                        select id, cast(? as date), 3 + abs(hashtext(title)) % 40, abs(hashtext(title)) % 5 from tech_result
                        where demo and stage = 'PUBLISHED'
                        """).param(month(0)).update();
    }

    private void search(String[] line) {
        var saved = clock.instant().minus(Duration.ofDays(20)).atOffset(ZoneOffset.UTC);
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into saved_search (id, account_id, name, address, pace, created_at, opened_at)
                        select :id, id, :name, :address, :pace, :saved, :opened from account where email = :email
                        """)
                .param("id", id)
                .param("email", line[0])
                .param("name", line[1])
                .param("address", line[2])
                .param("pace", line[3])
                .param("saved", saved)
                .param("opened", saved.plusDays(18))
                .update();
        var listings = listings(line[5].equals("DEMAND") ? "demand" : "tech_result", line[4]);
        for (int i = 0; i < listings.size(); i++) hit(id, line[5], listings.get(i), line[4], i);
    }

    /** @param table one of ours */
    private List<Titled> listings(String table, String word) {
        return jdbc.sql("select id, title from " + table
                        + " where demo and stage = 'PUBLISHED' and position(? in title) > 0 order by title limit ?")
                .params(word, HITS)
                .query(Titled.class)
                .list();
    }

    private void hit(UUID search, String kind, Titled listing, String word, int days) {
        var found = clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into saved_hit (search_id, kind, listing_id, marked, found_at, told_at) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        search,
                        kind,
                        listing.id(),
                        listing.title().replace(word, "\uE000" + word + "\uE001"),
                        found,
                        found)
                .update();
    }

    private void missed(String[] line) {
        jdbc.sql("insert into unmet_search (month, words, kind, industry, times) values (?, ?, ?, ?, ?)")
                .params(month(Integer.parseInt(line[0])), line[1], line[2], line[3], Integer.parseInt(line[4]))
                .update();
    }

    private LocalDate month(int ago) {
        return LocalDate.ofInstant(clock.instant(), Clocks.CHINA)
                .withDayOfMonth(1)
                .minusMonths(ago);
    }
}
