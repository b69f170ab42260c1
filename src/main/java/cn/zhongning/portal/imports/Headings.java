package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;

/**
 * Which column of the file holds what, by the words in its first row.
 *
 * @param at index in the file
 * @param ignored headings that mean nothing to the portal
 */
record Headings(Map<ResultColumn, Integer> at, List<String> ignored) {
    private static final int LIST = 8;

    static Headings read(Row row, Texts texts, Locale locale) {
        var known = words(texts);
        var at = new EnumMap<ResultColumn, Integer>(ResultColumn.class);
        var ignored = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = SheetCell.of(row.getOptionalCell(i).orElse(null));
            if (cell.blank()) continue;
            var column = known.get(Vocabulary.plain(cell.text()));
            if (column == null) ignored.add(cell.text());
            else if (at.putIfAbsent(column, i) != null) throw new Refused("imports.error.heading.twice", cell.text());
        }
        ignored.remove(texts.get(Texts.CHINESE, "imports.column.problems"));
        ignored.remove(texts.get(Texts.ENGLISH, "imports.column.problems"));
        demandAll(at, ignored, texts, locale);
        return new Headings(at, List.copyOf(ignored));
    }

    SheetRow row(Row row) {
        var cells = new EnumMap<ResultColumn, SheetCell>(ResultColumn.class);
        at.forEach((column, index) ->
                cells.put(column, SheetCell.of(row.getOptionalCell(index).orElse(null))));
        return new SheetRow(row.getRowNum(), cells);
    }

    private static void demandAll(Map<ResultColumn, Integer> at, List<String> ignored, Texts texts, Locale locale) {
        var comma = texts.get(locale, "listings.and");
        if (at.isEmpty()) {
            throw new Refused(
                    "imports.error.headings",
                    ignored.stream().limit(LIST).map(Headings::shortened).collect(Collectors.joining(comma)));
        }
        var missing = Stream.of(ResultColumn.values())
                .filter(column -> column.required() && !at.containsKey(column))
                .map(column -> texts.get(locale, column.heading()))
                .toList();
        if (!missing.isEmpty()) throw new Refused("imports.error.heading.missing", String.join(comma, missing));
    }

    private static Map<String, ResultColumn> words(Texts texts) {
        var words = new HashMap<String, ResultColumn>();
        for (var column : ResultColumn.values()) {
            words.put(Vocabulary.plain(texts.get(Texts.CHINESE, column.heading())), column);
            words.put(Vocabulary.plain(texts.get(Texts.ENGLISH, column.heading())), column);
        }
        return words;
    }

    private static String shortened(String heading) {
        return heading.length() <= 20 ? heading : heading.substring(0, 20) + "…";
    }
}
