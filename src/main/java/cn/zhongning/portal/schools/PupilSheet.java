package cn.zhongning.portal.schools;

import cn.zhongning.portal.imports.Line;
import cn.zhongning.portal.imports.SheetCell;
import cn.zhongning.portal.imports.TableFile;
import cn.zhongning.portal.imports.Vocabulary;
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
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the pupils in a file as schools write it: below titles, between blank rows, under headings of many names. */
@Component
class PupilSheet {
    static final int ROWS = 500;
    private static final int TITLES = 10;

    private final Map<String, PupilColumn> known = new HashMap<>();
    private final List<String> footers;

    PupilSheet(Texts texts) {
        for (var locale : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            for (var column : PupilColumn.values()) {
                known.put(Vocabulary.plain(texts.get(locale, column.key())), column);
                for (var word : texts.get(locale, column.key() + ".words").split("\\|"))
                    known.put(Vocabulary.plain(word), column);
            }
        }
        footers = List.of(texts.get(Texts.CHINESE, "schools.footers").split("\\|"));
    }

    List<PupilRow> read(Path file) throws IOException {
        return TableFile.read(file, rows -> PupilCheck.check(lines(rows)));
    }

    private List<Listed> lines(Iterator<Line> rows) {
        var headings = headings(rows);
        var found = new ArrayList<Listed>();
        while (rows.hasNext()) {
            var row = rows.next();
            var line = headings.pupil(row);
            if (!line.blank() && !footer(row, line)) found.add(line);
            if (found.size() > ROWS) throw new Refused("schools.error.rows", ROWS);
        }
        if (found.isEmpty()) throw new Refused("imports.error.empty");
        return found;
    }

    private Headings headings(Iterator<Line> rows) {
        for (int i = 0; i < TITLES && rows.hasNext(); i++) {
            var row = rows.next();
            var at = new EnumMap<PupilColumn, Integer>(PupilColumn.class);
            for (int cell = 0; cell < row.size(); cell++) {
                var column = known.get(Vocabulary.plain(row.cell(cell).text()));
                if (column != null) at.putIfAbsent(column, cell);
            }
            if (at.containsKey(PupilColumn.NAME) && at.containsKey(PupilColumn.PHONE))
                return new Headings(at, row.number());
        }
        throw new Refused("schools.error.headings");
    }

    /** A sum or a remark below the list, in whichever cell it begins. */
    private boolean footer(Line row, Listed line) {
        if (!line.text(PupilColumn.PHONE).isEmpty()) return false;
        return row.cells().stream()
                .map(SheetCell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(text -> footers.stream().anyMatch(text::startsWith))
                .isPresent();
    }

    /** Where they stand, and in which row. */
    private record Headings(Map<PupilColumn, Integer> at, int row) {
        Listed pupil(Line line) {
            var cells = new EnumMap<PupilColumn, SheetCell>(PupilColumn.class);
            at.forEach((column, index) -> cells.put(column, line.cell(index, row)));
            return new Listed(line.number(), cells);
        }
    }

    record Listed(int number, Map<PupilColumn, SheetCell> cells) {
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
