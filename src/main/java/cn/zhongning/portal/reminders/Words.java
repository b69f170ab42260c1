package cn.zhongning.portal.reminders;

import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Texts;
import java.util.Locale;

/**
 * What an organiser says in one kind of message.
 *
 * @param version 0 before anything was written
 * @param chinese empty where the standing words are said
 */
record Words(MessageKind kind, int version, String chinese, String english) {
    static final int LONGEST = 300;

    Words {
        chinese = chinese.strip();
        english = english.strip();
    }

    /** Complains of what is not to be saved. */
    void check() {
        var mistakes = new Mistakes.Collector();
        mistakes.require("chinese", chinese.length() <= LONGEST, "reminders.error.long", LONGEST);
        mistakes.require("english", english.length() <= LONGEST, "reminders.error.long", LONGEST);
        mistakes.complain();
    }

    static Words none(MessageKind kind) {
        return new Words(kind, 0, "", "");
    }

    String in(Locale language) {
        return Texts.chinese(language) ? chinese : english;
    }
}
