package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row, and notes what is wrong in which column; what is wrong is left empty meanwhile. */
public final class RowReader {
    private final SheetRow row;
    private final Locale locale;
    private final LocalDate today;
    private final Mistakes.Collector mistakes;

    RowReader(SheetRow row, Locale locale, LocalDate today, Mistakes.Collector mistakes) {
        this.row = row;
        this.locale = locale;
        this.today = today;
        this.mistakes = mistakes;
    }

    /** Null where the cell is empty, or wrong, which is noted. */
    public <T> @Nullable T get(Column<T> column) {
        var cell = row.cell(column);
        if (cell.blank()) return null;
        try {
            if (cell.problem() != null) throw new Refused(cell.problem());
            return column.reading().read(cell, locale);
        } catch (Refused wrong) {
            mistakes.check(column.field(), () -> {
                throw wrong;
            });
            return null;
        }
    }

    public <T> T get(Column<T> column, T otherwise) {
        return Objects.requireNonNullElse(get(column), otherwise);
    }

    public String text(Column<String> column) {
        return get(column, "");
    }

    /** The upper end of a range; none, and noted, where it is below the lower one. */
    public @Nullable Long upper(Column<Long> column, @Nullable Long lower, String error) {
        var upper = get(column);
        boolean ordered = upper == null || lower == null || lower <= upper;
        mistakes.require(column.field(), ordered, error);
        return ordered ? upper : null;
    }

    /** Notes an empty cell that must not be one, and answers something else so that the others are looked at too. */
    public <T> T needed(Column<T> column, T standIn, String error, Object... arguments) {
        mistakes.require(column.field(), !row.cell(column).blank(), error, arguments);
        return get(column, standIn);
    }

    public LocalDate today() {
        return today;
    }
}
