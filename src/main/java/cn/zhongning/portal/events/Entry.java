package cn.zhongning.portal.events;

import static cn.zhongning.portal.forms.Limits.limit;

import cn.zhongning.portal.shared.Mistakes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How one gets into an event.
 *
 * @param instructionsOnSite what to bring, where the door is; public
 * @param instructionsOnline how to join, with the address of the meeting; only for those with a seat online
 */
public record Entry(
        Attendance attendance, Set<Question> questions, String instructionsOnSite, String instructionsOnline) {
    static final int INSTRUCTIONS = 1000;
    static final Entry FREE = new Entry(Attendance.OPEN, Set.of(), "", "");

    public Entry {
        var asked = EnumSet.noneOf(Question.class);
        asked.addAll(questions);
        questions = Collections.unmodifiableSet(asked);
        instructionsOnSite = instructionsOnSite.strip();
        instructionsOnline = instructionsOnline.strip();
    }

    void check(Mistakes.Collector wrong) {
        wrong.check("instructionsOnSite", () -> limit(instructionsOnSite, INSTRUCTIONS));
        wrong.check("instructionsOnline", () -> limit(instructionsOnline, INSTRUCTIONS));
    }

    /** By registration, on these questions. */
    public static Entry registered(Set<Question> questions) {
        return new Entry(Attendance.REGISTRATION, questions, "", "");
    }
}
