package cn.zhongning.portal.imports;

import cn.zhongning.portal.results.ResultForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row after its check: the form it makes, or what is wrong with it.
 *
 * @param given what stood in its cells; empty for a row that must not be kept
 */
public record ReadRow(
        int number, String title, @Nullable ResultForm form, List<CellMistake> mistakes, List<String> given) {
    public ReadRow {
        mistakes = List.copyOf(mistakes);
        given = List.copyOf(given);
    }
}
