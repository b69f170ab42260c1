package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/** A spreadsheet as somebody at a university filled it in. */
final class FilledSheet {
    private static final Texts TEXTS = new Texts();

    private final List<Map<ResultColumn, Object>> rows = new ArrayList<>();

    /** Every cell as the template's example has it, under this title. */
    FilledSheet row(String title) {
        var cells = new EnumMap<ResultColumn, Object>(ResultColumn.class);
        for (var column : ResultColumn.values()) {
            cells.put(column, TEXTS.get(Texts.CHINESE, "imports.example." + column.field()));
        }
        cells.put(ResultColumn.EXPIRES, LocalDate.now().plusYears(1));
        cells.put(ResultColumn.TITLE, title);
        rows.add(cells);
        return this;
    }

    /** In the last row. */
    FilledSheet with(ResultColumn column, Object value) {
        rows.getLast().put(column, value);
        return this;
    }

    InputStream file() throws IOException {
        return new ByteArrayInputStream(bytes());
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("成果");
            for (var column : ResultColumn.values()) {
                sheet.value(0, column.ordinal(), TEXTS.get(Texts.CHINESE, column.heading()));
            }
            for (int i = 0; i < rows.size(); i++) {
                for (var cell : rows.get(i).entrySet()) {
                    switch (cell.getValue()) {
                        case Number number -> sheet.value(i + 1, cell.getKey().ordinal(), number);
                        case LocalDate day -> sheet.value(i + 1, cell.getKey().ordinal(), day);
                        case Formula formula ->
                            sheet.formula(i + 1, cell.getKey().ordinal(), formula.text());
                        default ->
                            sheet.value(
                                    i + 1,
                                    cell.getKey().ordinal(),
                                    cell.getValue().toString());
                    }
                }
            }
        }
        return out.toByteArray();
    }

    record Formula(String text) {}
}
