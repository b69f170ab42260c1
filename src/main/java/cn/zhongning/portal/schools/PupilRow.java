package cn.zhongning.portal.schools;

import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row after its check: the pupil, or what is wrong in its cells.
 *
 * @param number as the spreadsheet shows it
 */
record PupilRow(
        int number,
        Map<PupilColumn, String> cells,
        @Nullable Pupil pupil,
        List<Mistake> mistakes) {
    record Mistake(PupilColumn column, String given, Refused problem) {}

    String cell(PupilColumn column) {
        return cells.getOrDefault(column, "");
    }
}
