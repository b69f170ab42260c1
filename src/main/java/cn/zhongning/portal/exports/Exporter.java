package cn.zhongning.portal.exports;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what the database has, some rows at a time and none of them kept, whatever the length. All that one file holds
 * is asked in one transaction, which the caller opens: without one PostgreSQL would send everything at once.
 */
@Component
public class Exporter {
    private static final int FETCHED = 500;

    private final JdbcClient sql;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    Exporter(JdbcClient sql, Texts texts, Site site, Clock clock) {
        this.sql = sql;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    /** Told after each row; whatever it throws ends the writing. */
    public interface Watch {
        void row();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long count(List<? extends Sheet> sheets, Asked asked) {
        return sheets.stream()
                .map(sheet -> sheet.rows().of(asked))
                .mapToLong(table -> sql.sql("select count(*) from (" + table.sql() + ") as counted")
                        .params(parameters(table, asked))
                        .query(Long.class)
                        .single())
                .sum();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<? extends Sheet> sheets, Asked asked, Format format, OutputStream out, Watch watch)
            throws IOException {
        var words = new Words(texts, site, asked.locale());
        try (var file = format.open(out)) {
            for (var sheet : sheets) write(sheet, sheet.rows().of(asked), asked, words, file, watch);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void write(Sheet sheet, Table table, Asked asked, Words words, SheetFile file, Watch watch)
            throws IOException {
        file.sheet(
                words.say(sheet.title()),
                table.columns().stream().map(column -> words.say(column.key())).toList());
        sql.sql(table.sql())
                .params(parameters(table, asked))
                .withFetchSize(FETCHED)
                .query((ResultSet row) -> {
                    put(cells(row, table.columns(), words), file);
                    watch.row();
                });
    }

    private static List<@Nullable Object> cells(ResultSet row, List<Column> columns, Words words) throws SQLException {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        for (int i = 0; i < columns.size(); i++)
            cells.add(columns.get(i).reading().read(row, i + 1, words));
        return cells;
    }

    private static void put(List<@Nullable Object> cells, SheetFile file) {
        try {
            file.row(cells);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<String, @Nullable Object> parameters(Table table, Asked asked) {
        var all = new HashMap<>(table.parameters());
        all.put("account", asked.account());
        all.put("organisation", asked.organisation());
        all.put("staff", asked.staff());
        all.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        all.put("today", LocalDate.ofInstant(clock.instant(), Clocks.CHINA));
        return all;
    }
}
