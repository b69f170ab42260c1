package cn.zhongning.portal.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row after its check: the form it makes, or what is wrong with it.
 *
 * @param given what stood in its cells; empty for a row that must not be kept
 */
public record ReadRow<F>(int number, String title, @Nullable F form, List<CellMistake> mistakes, List<String> given) {
    public ReadRow {
        mistakes = List.copyOf(mistakes);
        given = List.copyOf(given);
    }
}
