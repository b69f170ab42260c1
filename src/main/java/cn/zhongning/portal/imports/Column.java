package cn.zhongning.portal.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a spreadsheet, and how its cells are read.
 *
 * @param key of its heading; what follows the last point is the name of the form's field
 * @param width in characters
 * @param words that may stand in it, alone or several
 * @param single whether one of them stands alone
 */
public record Column<T>(
        String key, int width, Reading<T> reading, @Nullable Vocabulary<?> words, boolean single, boolean daily) {
    /** What a cell says, or why it cannot be read. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(SheetCell cell, Locale locale);
    }

    /** Its name in the form, and in what is wrong with one. */
    public String field() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Key of its heading. */
    String heading() {
        return "imports." + key;
    }

    /** Key of what may stand in it. */
    String hint() {
        return heading() + ".hint";
    }

    /** A day is a number in the file; written back as text it has to look like a day. */
    String text(SheetCell cell) {
        return daily && cell.day() != null ? cell.day().toString() : cell.text();
    }
}
