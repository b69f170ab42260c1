package cn.zhongning.portal.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One row under the headings.
 *
 * @param number as the spreadsheet shows it, from 1
 */
record SheetRow(int number, Map<ResultColumn, SheetCell> cells) {
    SheetRow {
        cells = Map.copyOf(cells);
    }

    SheetCell cell(ResultColumn column) {
        return cells.getOrDefault(column, SheetCell.BLANK);
    }

    boolean blank() {
        return cells.values().stream().allMatch(SheetCell::blank);
    }

    /** What was given, in the order of the template. */
    List<String> texts() {
        return Stream.of(ResultColumn.values()).map(this::text).toList();
    }

    /** A day is a number in the file; written back as text it has to look like a day. */
    private String text(ResultColumn column) {
        var cell = cell(column);
        boolean daily = column == ResultColumn.ASSESSED_ON || column == ResultColumn.EXPIRES;
        return daily && cell.day() != null ? cell.day().toString() : cell.text();
    }
}
