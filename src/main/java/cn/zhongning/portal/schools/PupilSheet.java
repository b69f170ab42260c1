package cn.zhongning.portal.schools;

import cn.zhongning.portal.imports.FileGuard;
import cn.zhongning.portal.imports.SheetCell;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.springframework.stereotype.Component;

/** Finds the pupils in a file as schools write it: below titles, between blank rows, under headings of many names. */
@Component
class PupilSheet {
    static final int ROWS = 500;
    private static final int TITLES = 10;
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

    private final Map<String, PupilColumn> known = new HashMap<>();
    private final List<String> footers;

    PupilSheet(Texts texts) {
        for (var locale : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            for (var column : PupilColumn.values()) {
                known.put(plain(texts.get(locale, column.key())), column);
                for (var word : texts.get(locale, column.key() + ".words").split("\\|")) known.put(plain(word), column);
            }
        }
        footers = List.of(texts.get(Texts.CHINESE, "schools.footers").split("\\|"));
    }

    List<PupilRow> read(Path file) throws IOException {
        FileGuard.check(file);
        try (var book = new ReadableWorkbook(file.toFile(), OPTIONS)) {
            var sheet = book.getSheets()
                    .filter(any -> any.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new Refused("imports.error.empty"));
            try (var rows = sheet.openStream()) {
                return PupilCheck.check(lines(rows.iterator()));
            }
        } catch (Refused reason) {
            throw reason;
        } catch (RuntimeException broken) { // the library's parser answers broken XML with any of them
            throw new Refused("imports.error.broken");
        }
    }

    private List<Line> lines(Iterator<Row> rows) {
        var headings = headings(rows);
        var found = new ArrayList<Line>();
        while (rows.hasNext()) {
            var row = rows.next();
            var cells = new EnumMap<PupilColumn, SheetCell>(PupilColumn.class);
            headings.forEach((column, index) ->
                    cells.put(column, SheetCell.of(row.getOptionalCell(index).orElse(null))));
            var line = new Line(row.getRowNum(), cells);
            if (!line.blank() && !footer(row, line)) found.add(line);
            if (found.size() > ROWS) throw new Refused("schools.error.rows", ROWS);
        }
        if (found.isEmpty()) throw new Refused("imports.error.empty");
        return found;
    }

    private Map<PupilColumn, Integer> headings(Iterator<Row> rows) {
        for (int i = 0; i < TITLES && rows.hasNext(); i++) {
            var row = rows.next();
            var at = new EnumMap<PupilColumn, Integer>(PupilColumn.class);
            for (int cell = 0; cell < row.getCellCount(); cell++) {
                var column = known.get(plain(
                        SheetCell.of(row.getOptionalCell(cell).orElse(null)).text()));
                if (column != null) at.putIfAbsent(column, cell);
            }
            if (at.containsKey(PupilColumn.NAME) && at.containsKey(PupilColumn.PHONE)) return at;
        }
        throw new Refused("schools.error.headings");
    }

    /** A sum or a remark below the list, in whichever cell it begins. */
    private boolean footer(Row row, Line line) {
        if (!line.text(PupilColumn.PHONE).isEmpty()) return false;
        return row.stream()
                .map(cell -> SheetCell.of(cell).text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(text -> footers.stream().anyMatch(text::startsWith))
                .isPresent();
    }

    /** Width, case, spaces and marks do not tell headings apart. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s()_*·/:-]", "");
    }

    record Line(int number, Map<PupilColumn, SheetCell> cells) {
        boolean blank() {
            return cells.values().stream().allMatch(SheetCell::blank);
        }

        SheetCell cell(PupilColumn column) {
            var cell = cells.get(column);
            return cell == null ? SheetCell.of(null) : cell;
        }

        /** Without the full width of Chinese keyboards. */
        String text(PupilColumn column) {
            return Normalizer.normalize(cell(column).text(), Normalizer.Form.NFKC)
                    .strip();
        }
    }
}
