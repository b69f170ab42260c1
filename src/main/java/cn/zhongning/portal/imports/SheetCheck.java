package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a file's rows and holds each against the rules of the form. */
@Component
class SheetCheck {
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true); // a file may unfold to much of the heap

    private final Texts texts;
    private final Clock clock;

    SheetCheck(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    record Rows<F>(List<ReadRow<F>> rows, List<String> ignored) {}

    /** @param done is told which part of the rows has been read */
    <F> Rows<F> read(SheetKind<F> kind, UUID owner, Path file, Locale locale, DoubleConsumer done) throws IOException {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            var sheet = Sheet.read(file, kind.columns(), texts, locale);
            var rows = sheet.rows().stream().filter(row -> !example(kind, row)).toList();
            if (rows.isEmpty()) throw new Refused("imports.error.empty");
            if (rows.size() > Sheet.ROWS) throw new Refused("imports.error.rows", Sheet.ROWS);
            var rules = kind.rules(owner);
            var read = new ArrayList<ReadRow<F>>(rows.size());
            for (var row : rows) {
                read.add(read(kind, rules, row, sheet.headings(), locale));
                done.accept((double) read.size() / rows.size());
            }
            return new Rows<>(read, sheet.headings().ignored());
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private <F> ReadRow<F> read(
            SheetKind<F> kind,
            BiConsumer<F, Mistakes.Collector> rules,
            SheetRow row,
            Headings headings,
            Locale locale) {
        var mistakes = new Mistakes.Collector();
        var form = kind.form(new RowReader(row, locale, today(), mistakes));
        if (form != null) rules.accept(form, mistakes);
        var wrong = mistakes.found();
        if (form != null && wrong.isEmpty())
            return new ReadRow<>(row.number(), kind.title(form), form, List.of(), row.texts(kind.columns()));
        var found = kind.columns().all().stream()
                .flatMap(column -> Stream.ofNullable(wrong.get(column.field()))
                        .map(problem -> CellMistake.of(row, column, headings, problem)))
                .toList();
        var secret = kind.confidential();
        return secret != null && wrong.containsKey(secret)
                ? new ReadRow<>(row.number(), "", null, found, List.of())
                : new ReadRow<>(row.number(), title(kind, row), null, found, row.texts(kind.columns()));
    }

    private boolean example(SheetKind<?> kind, SheetRow row) {
        return Stream.of(Texts.CHINESE, Texts.ENGLISH)
                .anyMatch(language -> title(kind, row).startsWith(texts.get(language, "imports.example.mark")));
    }

    private static String title(SheetKind<?> kind, SheetRow row) {
        return row.cell(kind.columns().title()).text();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
    }
}
