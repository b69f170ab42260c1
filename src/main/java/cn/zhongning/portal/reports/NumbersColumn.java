package cn.zhongning.portal.reports;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** What is counted of a session, everywhere in this order. */
enum NumbersColumn {
    SEATS(line -> line.session().seats()),
    GROUPS(Numbers.Line::groups),
    REGISTERED(Numbers.Line::registered),
    ONLINE(Numbers.Line::online),
    UNDER_14(Numbers.Line::under14),
    PRESENT(line -> line.turnout().present()),
    WALK_INS(line -> line.turnout().walkIns()),
    NO_SHOW(line -> line.turnout().kept() ? line.turnout().noShow() : 0);

    private final ToIntFunction<Numbers.Line> count;

    NumbersColumn(ToIntFunction<Numbers.Line> count) {
        this.count = count;
    }

    int number(Numbers.Line line) {
        return count.applyAsInt(line);
    }

    /** Unlike nobody, nothing known is no number. */
    String of(Numbers.Line line) {
        return known(line) ? Integer.toString(number(line)) : "—";
    }

    boolean known(Numbers.Line line) {
        return !door() || line.turnout().kept();
    }

    private boolean door() {
        return this == PRESENT || this == WALK_INS || this == NO_SHOW;
    }

    /** Those that say anything of this event: what nobody could do is left out. */
    static List<NumbersColumn> shown(Numbers.Table numbers) {
        return Arrays.stream(values())
                .filter(column -> numbers.kept() || !column.door())
                .filter(column -> column.door() || numbers.registrable())
                .filter(column -> column != ONLINE && column != SEATS || numbers.sum(column::number) > 0)
                .toList();
    }
}
