package cn.zhongning.portal.imports;

import cn.zhongning.portal.pages.PublicPages;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param day what the number means where a date is expected
 * @param problem key of why it cannot be read at all
 */
public record SheetCell(
        String text, @Nullable LocalDate day, @Nullable String problem) {
    static final SheetCell BLANK = new SheetCell("", null, null);

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern GUARDED = Pattern.compile("(?s)'([=+\\-@\t].*)|=\"([^\"]*)\"");
    private static final int PLAIN_DIGITS = 30;

    public static SheetCell of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return BLANK;
        if (cell.getType() == CellType.ERROR) return new SheetCell(cell.getText(), null, "imports.error.cell");
        var formula = cell.getFormula();
        if (formula != null && !formula.isEmpty()) return new SheetCell("=" + formula, null, "imports.error.formula");
        return cell.getValue() instanceof BigDecimal number
                ? new SheetCell(digits(number), day(cell), null)
                : text(cell.getText());
    }

    /** Of a file that tells no numbers from texts. Exports put a ' before what would be a formula. */
    static SheetCell ofText(String raw) {
        var text = raw.strip();
        var guarded = GUARDED.matcher(text);
        if (guarded.matches()) return text(guarded.group(1) == null ? guarded.group(2) : guarded.group(1));
        return text.startsWith("=") ? new SheetCell(text, null, "imports.error.formula") : text(text.replace("\r", ""));
    }

    public boolean blank() {
        return text.isEmpty() && problem == null;
    }

    private static SheetCell text(String raw) {
        var text = unescaped(raw).strip();
        return PublicPages.isText(text) && text.chars().noneMatch(SheetCell::control)
                ? new SheetCell(text, null, null)
                : new SheetCell(text.replaceAll("\\p{Cc}|\\p{Cs}", "\uFFFD"), null, "imports.error.characters");
    }

    /** Spreadsheets write what XML cannot hold as _x000D_. */
    private static String unescaped(String raw) {
        if (!raw.contains("_x")) return raw.replace("\r", "");
        return ESCAPED.matcher(raw)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))))
                .replace("\r", "");
    }

    private static boolean control(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    /** A telephone number is one too, and nobody wants it as 1.39E10. */
    private static String digits(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return Math.abs(bare.scale()) > PLAIN_DIGITS ? number.toString() : bare.toPlainString();
    }

    private static @Nullable LocalDate day(Cell cell) {
        try {
            var day = cell.asDate().toLocalDate();
            return day.getYear() >= 1950 && day.getYear() <= 2200 ? day : null;
        } catch (DateTimeException | ArithmeticException beyondCalendars) {
            return null;
        }
    }
}
