package cn.zhongning.portal.imports;

import java.util.List;
import java.util.Map;

/**
 * One row under the headings.
 *
 * @param number as the spreadsheet shows it, from 1
 */
record SheetRow(int number, Map<Column<?>, SheetCell> cells) {
    SheetRow {
        cells = Map.copyOf(cells);
    }

    SheetCell cell(Column<?> column) {
        return cells.getOrDefault(column, SheetCell.BLANK);
    }

    boolean blank() {
        return cells.values().stream().allMatch(SheetCell::blank);
    }

    /** What was given, in the order of the template. */
    List<String> texts(Columns columns) {
        return columns.all().stream().map(column -> column.text(cell(column))).toList();
    }
}
