package cn.zhongning.portal.imports;

import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a file's rows and holds each against the rules of the form. */
@Component
class SheetCheck {
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true); // a file may unfold to much of the heap

    private final ResultService results;
    private final Words words;
    private final Texts texts;
    private final Clock clock;

    SheetCheck(ResultService results, Words words, Texts texts, Clock clock) {
        this.results = results;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    record Rows(List<ReadRow> rows, List<String> ignored) {}

    Rows read(Path file, Locale locale) throws IOException {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            FileGuard.check(file);
            var sheet = Sheet.read(file, texts, locale);
            var rows = sheet.rows().stream()
                    .filter(row -> !example(row))
                    .map(row -> read(row, sheet.headings(), locale))
                    .toList();
            if (rows.isEmpty()) throw new Refused("imports.error.empty");
            if (rows.size() > Sheet.ROWS) throw new Refused("imports.error.rows", Sheet.ROWS);
            return new Rows(rows, sheet.headings().ignored());
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private ReadRow read(SheetRow row, Headings headings, Locale locale) {
        var mistakes = new Mistakes.Collector();
        var form = new RowReader(words, locale, Facts.day(clock.instant()), row, mistakes).form();
        results.check(form, mistakes);
        var wrong = mistakes.found();
        if (wrong.isEmpty()) return new ReadRow(row.number(), form.title(), form, List.of(), List.of());
        var found = Stream.of(ResultColumn.values())
                .flatMap(column -> Stream.ofNullable(wrong.get(column.field()))
                        .map(problem -> CellMistake.of(row, column, headings, problem)))
                .toList();
        var title = row.cell(ResultColumn.TITLE).text();
        return wrong.containsKey(ResultColumn.SECRET.field())
                ? new ReadRow(row.number(), "", null, found, List.of())
                : new ReadRow(row.number(), title, null, found, row.texts());
    }

    private boolean example(SheetRow row) {
        var title = row.cell(ResultColumn.TITLE).text();
        return Stream.of(Texts.CHINESE, Texts.ENGLISH)
                .anyMatch(language -> title.startsWith(texts.get(language, "imports.example.mark")));
    }
}
