package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** The rows of a file that hold anything, under the headings of a kind. */
record Sheet(Headings headings, List<SheetRow> rows) {
    static final int ROWS = 5_000;

    static Sheet read(Path file, Columns columns, Texts texts, Locale locale) throws IOException {
        return TableFile.read(file, lines -> read(lines, columns, texts, locale));
    }

    private static Sheet read(Iterator<Line> lines, Columns columns, Texts texts, Locale locale) {
        var headings = Headings.read(first(lines), columns, texts, locale);
        var found = new ArrayList<SheetRow>();
        while (lines.hasNext()) {
            var row = headings.row(lines.next());
            if (row.blank()) continue;
            if (found.size() > ROWS) throw new Refused("imports.error.rows", ROWS); // one more for the example
            found.add(row);
        }
        return new Sheet(headings, found);
    }

    private static Line first(Iterator<Line> lines) {
        while (lines.hasNext()) {
            var line = lines.next();
            if (!line.blank()) return line;
        }
        throw new Refused("imports.error.empty");
    }
}
