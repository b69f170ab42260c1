package cn.zhongning.portal.schools;

import cn.zhongning.portal.schools.PupilRow.Mistake;
import cn.zhongning.portal.schools.PupilSheet.Listed;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes the rows of a list right, each by itself and beside the others. */
final class PupilCheck {
    private static final int NAME = 20;
    private static final int GRADE = 20;
    private static final int OLDEST = 120;
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:\\.0+)?\\s*(?:岁|周岁)?");

    private final Listed line;
    private final List<Mistake> mistakes = new ArrayList<>();

    private PupilCheck(Listed line) {
        this.line = line;
    }

    static List<PupilRow> check(List<Listed> lines) {
        var seen = new HashMap<String, Integer>();
        return lines.stream().map(line -> new PupilCheck(line).row(seen)).toList();
    }

    private PupilRow row(Map<String, Integer> seen) {
        for (var column : PupilColumn.values()) {
            var problem = line.cell(column).problem();
            if (problem != null) wrong(column, new Refused(problem));
        }
        var name = text(PupilColumn.NAME, NAME, true);
        var grade = text(PupilColumn.GRADE, GRADE, false);
        var phone = phone();
        var age = age();
        boolean child = age == null || age < Pupil.GROWN;
        var guardian = text(PupilColumn.GUARDIAN, NAME, child);
        if (phone != null) twice(name + "/" + phone.number(), seen);
        var pupil = mistakes.isEmpty() && phone != null
                ? new Pupil(name, grade, phone.number(), age, guardian.isEmpty() ? null : guardian)
                : null;
        return new PupilRow(line.number(), cells(), pupil, List.copyOf(mistakes));
    }

    private void twice(String who, Map<String, Integer> seen) {
        var before = seen.putIfAbsent(who, line.number());
        if (before != null) wrong(PupilColumn.NAME, new Refused("schools.error.twice", before));
    }

    private String text(PupilColumn column, int most, boolean needed) {
        var text = line.text(column);
        boolean wrong = text.length() > most || needed && text.isEmpty();
        if (wrong) wrong(column, new Refused(column.key() + ".wrong", most));
        return text;
    }

    private @Nullable Phone phone() {
        try {
            return Phone.parse(line.text(PupilColumn.PHONE));
        } catch (Refused refused) {
            wrong(PupilColumn.PHONE, refused);
            return null;
        }
    }

    private @Nullable Integer age() {
        var text = line.text(PupilColumn.AGE);
        if (text.isEmpty()) return null;
        var age = AGE.matcher(text);
        if (age.matches() && Integer.parseInt(age.group(1)) <= OLDEST) return Integer.valueOf(age.group(1));
        wrong(PupilColumn.AGE, new Refused("schools.column.age.wrong"));
        return null;
    }

    /** One message for a cell will do. */
    private void wrong(PupilColumn column, Refused problem) {
        if (mistakes.stream().noneMatch(known -> known.column() == column))
            mistakes.add(new Mistake(column, line.cell(column).text(), problem));
    }

    private Map<PupilColumn, String> cells() {
        var cells = new EnumMap<PupilColumn, String>(PupilColumn.class);
        for (var column : PupilColumn.values()) cells.put(column, line.text(column));
        return cells;
    }
}
