package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers and days, in the ways people write them. */
public final class CellValues {
    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,9})(?:\\.0+)?\\s*[人名]?");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:\\s+0?0:00(?::00)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private CellValues() {}

    static Integer people(SheetCell cell) {
        var found = PEOPLE.matcher(plain(cell.text()).replace(",", ""));
        if (!found.matches()) throw new Refused("imports.error.number", CellMistake.quoted(cell.text()));
        return Integer.valueOf(found.group(1));
    }

    static LocalDate day(SheetCell cell) {
        var written = day(plain(cell.text()));
        var day = written == null ? cell.day() : written;
        if (day == null) throw new Refused("imports.error.day", CellMistake.quoted(cell.text()));
        return day;
    }

    /** One after the other; a day alone is a number in a spreadsheet. What is none stays as it stands. */
    static String days(SheetCell cell) {
        if (cell.day() != null) return day(cell).toString();
        return Columns.parts(cell.text())
                .map(part -> {
                    var day = day(plain(part));
                    return day == null ? part : day.toString();
                })
                .collect(Collectors.joining("、"));
    }

    private static @Nullable LocalDate day(String text) {
        for (var pattern : new Pattern[] {DAY, DIGITS}) {
            var found = pattern.matcher(text);
            if (found.matches()) return day(found.group(1), found.group(2), found.group(3));
        }
        return null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= 1950 && date.getYear() <= 2200 ? date : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Without the full width of Chinese keyboards, in capitals. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
