package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The rows of a file's first visible sheet that hold anything. */
record Sheet(Headings headings, List<SheetRow> rows) {
    static final int ROWS = 5_000;

    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    /** @param file that the guard let pass */
    static Sheet read(Path file, Texts texts, Locale locale) throws IOException {
        try (var book = new ReadableWorkbook(file.toFile(), OPTIONS)) {
            var sheet = book.getSheets()
                    .filter(any -> any.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new Refused("imports.error.empty"));
            try (Stream<Row> rows = sheet.openStream()) {
                return read(rows.iterator(), texts, locale);
            }
        } catch (Refused reason) {
            throw reason;
        } catch (RuntimeException broken) { // the library's parser answers broken XML with any of them
            throw new Refused("imports.error.broken");
        }
    }

    private static Sheet read(Iterator<Row> rows, Texts texts, Locale locale) {
        var headings = Headings.read(first(rows), texts, locale);
        var found = new ArrayList<SheetRow>();
        while (rows.hasNext()) {
            var row = headings.row(rows.next());
            if (row.blank()) continue;
            if (found.size() > ROWS) throw new Refused("imports.error.rows", ROWS); // one more for the example
            found.add(row);
        }
        return new Sheet(headings, found);
    }

    private static Row first(Iterator<Row> rows) {
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.stream().anyMatch(cell -> !SheetCell.of(cell).blank())) return row;
        }
        throw new Refused("imports.error.empty");
    }
}
