package cn.zhongning.portal.forms;

import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What no form takes, not even in a draft. */
public final class Limits {
    private static final Pattern BREAK = Pattern.compile(" *[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+ *");

    private Limits() {}

    /** Refuses what is too long, and what is no text: the database could not keep it. */
    public static void limit(String text, int most) {
        if (text.length() > most) throw new Refused("listings.error.long", most, text.length());
        if (!PublicPages.isText(text)) throw new Refused("listings.error.characters");
    }

    /** For what stands in one line everywhere, as headings and the subjects of letters: programs and cells may send several. */
    public static String oneLine(String text) {
        return BREAK.matcher(text).replaceAll(" ");
    }

    /** Keeps days that no calendar shows away from the database. */
    public static void sane(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2200)) throw new Refused("listings.error.day");
    }
}
