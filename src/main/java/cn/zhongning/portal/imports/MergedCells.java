package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.CellAddress;

/** Cells that were merged downwards: the file keeps what they say in the first row only, but it is meant for all. */
final class MergedCells {
    private static final int MOST = 20_000;

    private final Map<Integer, TreeMap<Integer, Reach>> byColumn = new HashMap<>();
    private int known;

    /** From a row to a later one, and what stands in the first of them. */
    private static final class Reach {
        final int last;
        SheetCell says = SheetCell.BLANK;

        Reach(int last) {
            this.last = last;
        }
    }

    /** @param range as in B2:B5 */
    void add(String range) {
        var ends = range.split(":");
        if (ends.length != 2) return;
        var from = new CellAddress(ends[0]);
        var to = new CellAddress(ends[1]);
        if (from.getRow() == to.getRow()) return;
        if (++known > MOST) throw new Refused("imports.error.merged", MOST);
        byColumn.computeIfAbsent(from.getColumn(), column -> new TreeMap<>())
                .put(from.getRow() + 1, new Reach(to.getRow() + 1));
    }

    /** @param filled is told from which row the answer comes, where it is another */
    SheetCell meant(int row, int column, SheetCell own, Map<Integer, Integer> filled) {
        var ranges = byColumn.get(column);
        var above = ranges == null ? null : ranges.floorEntry(row);
        if (above == null || above.getValue().last < row) return own;
        if (above.getKey() == row) {
            above.getValue().says = own;
            return own;
        }
        if (!own.blank()) return own;
        filled.put(column, above.getKey());
        return above.getValue().says;
    }
}
