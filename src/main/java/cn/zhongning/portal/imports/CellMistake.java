package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * What is wrong in one cell.
 *
 * @param row as the spreadsheet shows it
 * @param letter of the column, empty where the file has no such column
 * @param given what stands there now
 * @param problem says what is wrong and what would be right
 */
public record CellMistake(int row, Column<?> column, String letter, String given, Refused problem) {
    private static final int QUOTE = 40;

    static CellMistake of(SheetRow row, Column<?> column, Headings headings, Refused problem) {
        var index = headings.at().get(column);
        return new CellMistake(
                row.number(),
                column,
                index == null ? "" : CellAddress.convertNumToColString(index),
                quoted(row.cell(column).text()),
                problem);
    }

    /** Short enough to stand in a sentence. */
    public static String quoted(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, QUOTE))) + "…";
    }
}
