package cn.zhongning.portal.reminders;

import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser would like to say in one kind of message, and what is said.
 *
 * @param version 0 before anything was written
 * @param chinese as it was written last; empty where the standing words are to be said
 * @param saidChinese what is said: the last of it that the centre has read
 * @param submittedAt since when the centre has it to read; none where nothing waits
 * @param returned why the centre gave it back
 */
record Words(
        MessageKind kind,
        int version,
        String chinese,
        String english,
        String saidChinese,
        String saidEnglish,
        @Nullable Instant submittedAt,
        @Nullable String returned) {
    static final int LONGEST = 300;

    Words {
        chinese = chinese.strip();
        english = english.strip();
    }

    static Words none(MessageKind kind) {
        return new Words(kind, 0, "", "", "", "", null, null);
    }

    Words typed(String inChinese, String inEnglish) {
        return new Words(kind, version, inChinese, inEnglish, saidChinese, saidEnglish, submittedAt, returned);
    }

    /** Complains of what is not to be saved. */
    void check() {
        var mistakes = new Mistakes.Collector();
        mistakes.require("chinese", chinese.length() <= LONGEST, "reminders.error.long", LONGEST);
        mistakes.require("english", english.length() <= LONGEST, "reminders.error.long", LONGEST);
        mistakes.complain();
    }

    boolean waits() {
        return submittedAt != null;
    }

    String in(Locale language) {
        return Texts.chinese(language) ? chinese : english;
    }

    String said(Locale language) {
        return Texts.chinese(language) ? saidChinese : saidEnglish;
    }
}
