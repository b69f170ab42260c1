package cn.zhongning.portal.forms;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What no form takes, not even in a draft. */
public final class Limits {
    private Limits() {}

    /** Refuses what is too long, and what is no text: the database could not keep it. */
    public static void limit(String text, int most) {
        if (text.length() > most) throw new Refused("listings.error.long", most, text.length());
        if (!PublicPages.isText(text)) throw new Refused("listings.error.characters");
    }

    /** Keeps days that no calendar shows away from the database. */
    public static void sane(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2200)) throw new Refused("listings.error.day");
    }
}
