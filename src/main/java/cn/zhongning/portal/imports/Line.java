package cn.zhongning.portal.imports;

import java.util.List;
import java.util.Map;

/**
 * A row of a file, whatever its kind.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param filled by column, from which row above a merged cell reaches down into this one
 */
public record Line(int number, List<SheetCell> cells, Map<Integer, Integer> filled) {
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }

    /** What merged cells reach down from the headings, or from above them, says nothing of this row. */
    public SheetCell cell(int column, int headings) {
        var from = filled.get(column);
        return from != null && from <= headings ? SheetCell.BLANK : cell(column);
    }

    public int size() {
        return cells.size();
    }

    boolean blank() {
        return cells.stream().allMatch(SheetCell::blank);
    }
}
