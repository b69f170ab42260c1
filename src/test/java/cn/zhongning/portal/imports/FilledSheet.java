package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet as somebody filled it in. */
public final class FilledSheet {
    private static final Texts TEXTS = new Texts();

    private final SheetKind<?> kind;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();

    public FilledSheet(SheetKind<?> kind) {
        this.kind = kind;
    }

    /** Every cell as the template's example has it, under this title. */
    public FilledSheet row(String title) {
        var cells = new HashMap<String, Object>();
        for (var column : kind.columns().all()) {
            var example = TEXTS.get(Texts.CHINESE, kind.key("example." + column.field()));
            boolean day = column.daily() && !example.isEmpty();
            cells.put(column.field(), day ? LocalDate.now().plus(Period.parse(example)) : example);
        }
        cells.put(kind.columns().title().field(), title);
        rows.add(cells);
        return this;
    }

    /** In the last row. */
    public FilledSheet with(String field, Object value) {
        rows.getLast().put(field, value);
        return this;
    }

    /** Merges a column's cells from the first row on. */
    FilledSheet merge(String field, int count) {
        merged.add(field + ":" + count);
        return this;
    }

    InputStream file() throws IOException {
        return new ByteArrayInputStream(bytes());
    }

    public byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("表");
            var columns = kind.columns().all();
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(
                        0, column, TEXTS.get(Texts.CHINESE, columns.get(column).heading()));
                for (int i = 0; i < rows.size(); i++)
                    write(sheet, i + 1, column, value(rows.get(i), columns.get(column)));
                merge(sheet, column, columns.get(column).field());
            }
        }
        return out.toByteArray();
    }

    private static Object value(Map<String, Object> row, Column<?> column) {
        return Objects.requireNonNull(row.get(column.field()));
    }

    /** The same as a text. */
    byte[] csv(char separator, Charset charset) {
        var columns = kind.columns().all();
        var head = columns.stream().map(column -> TEXTS.get(Texts.CHINESE, column.heading()));
        var lines = Stream.concat(
                Stream.of(head),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> value(row, column).toString())));
        return lines.map(cells -> cells.map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining("\r\n"))
                .getBytes(charset);
    }

    private void merge(Worksheet sheet, int column, String field) {
        for (var each : merged) {
            var parts = each.split(":");
            if (!parts[0].equals(field)) continue;
            int last = Integer.parseInt(parts[1]);
            for (int row = 2; row <= last; row++) sheet.value(row, column, "");
            sheet.range(1, column, last, column).merge();
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            case Formula formula -> sheet.formula(row, column, formula.text());
            default -> sheet.value(row, column, value.toString());
        }
    }

    record Formula(String text) {}
}
