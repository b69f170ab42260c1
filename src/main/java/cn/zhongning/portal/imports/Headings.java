package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which column of the file holds what, by the words in its first row.
 *
 * @param at index in the file
 * @param ignored headings that mean nothing to the portal
 * @param row in which they stand
 */
record Headings(Map<Column<?>, Integer> at, List<String> ignored, int row) {
    private static final int LIST = 8;

    static Headings read(Line line, Columns columns, Texts texts, Locale locale) {
        var known = words(columns, texts);
        var at = new LinkedHashMap<Column<?>, Integer>();
        var ignored = new ArrayList<String>();
        for (int i = 0; i < line.size(); i++) {
            var cell = line.cell(i);
            if (cell.blank()) continue;
            var column = known.get(Vocabulary.plain(cell.text()));
            if (column == null) ignored.add(cell.text());
            else if (at.putIfAbsent(column, i) != null) throw new Refused("imports.error.heading.twice", cell.text());
        }
        ignored.remove(texts.get(Texts.CHINESE, "imports.column.problems"));
        ignored.remove(texts.get(Texts.ENGLISH, "imports.column.problems"));
        demandAll(at, columns, ignored, texts, locale);
        return new Headings(at, List.copyOf(ignored), line.number());
    }

    SheetRow row(Line line) {
        var cells = new HashMap<Column<?>, SheetCell>();
        at.forEach((column, index) -> cells.put(column, line.cell(index, row)));
        return new SheetRow(line.number(), cells);
    }

    private static void demandAll(
            Map<Column<?>, Integer> at, Columns columns, List<String> ignored, Texts texts, Locale locale) {
        var comma = texts.get(locale, "listings.and");
        if (at.isEmpty()) {
            throw new Refused(
                    "imports.error.headings",
                    ignored.stream().limit(LIST).map(Headings::shortened).collect(Collectors.joining(comma)));
        }
        var missing = columns.all().stream()
                .filter(column -> columns.required(column) && !at.containsKey(column))
                .map(column -> texts.get(locale, column.heading()))
                .toList();
        if (!missing.isEmpty()) throw new Refused("imports.error.heading.missing", String.join(comma, missing));
    }

    private static Map<String, Column<?>> words(Columns columns, Texts texts) {
        var words = new HashMap<String, Column<?>>();
        for (var column : columns.all()) {
            words.put(Vocabulary.plain(texts.get(Texts.CHINESE, column.heading())), column);
            words.put(Vocabulary.plain(texts.get(Texts.ENGLISH, column.heading())), column);
        }
        return words;
    }

    private static String shortened(String heading) {
        return heading.length() <= 20 ? heading : heading.substring(0, 20) + "…";
    }
}
