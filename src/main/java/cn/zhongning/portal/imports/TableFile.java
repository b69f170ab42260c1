package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The rows of an .xlsx file's first visible sheet, or of a CSV file, one after the other. */
public final class TableFile {
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private TableFile() {}

    /** @throws Refused with the reason why the file cannot be read */
    public static <T> T read(Path file, Function<Iterator<Line>, T> reading) throws IOException {
        var merged = FileGuard.check(file);
        return merged.isPresent() ? workbook(file, merged.get(), reading) : CsvFile.read(file, reading);
    }

    private static <T> T workbook(Path file, MergedCells merged, Function<Iterator<Line>, T> reading)
            throws IOException {
        try (var book = new ReadableWorkbook(file.toFile(), OPTIONS)) {
            var sheet = book.getSheets()
                    .filter(any -> any.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new Refused("imports.error.empty"));
            try (Stream<Row> rows = sheet.openStream()) {
                var known = first(sheet) ? merged : new MergedCells();
                return reading.apply(rows.map(row -> line(row, known)).iterator());
            }
        } catch (Refused reason) {
            throw reason;
        } catch (RuntimeException broken) { // the library's parser answers broken XML with any of them
            throw new Refused("imports.error.broken");
        }
    }

    private static boolean first(Sheet sheet) {
        return sheet.getIndex() == 0;
    }

    private static Line line(Row row, MergedCells merged) {
        var cells = new ArrayList<SheetCell>();
        var filled = new HashMap<Integer, Integer>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var own = SheetCell.of(row.getOptionalCell(i).orElse(null));
            cells.add(merged.meant(row.getRowNum(), i, own, filled));
        }
        return new Line(row.getRowNum(), cells, filled);
    }
}
