package cn.zhongning.portal.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of something as its tag says it: whoever changes it names the one that they have read. */
final class Version {
    private static final Pattern FORM = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Version() {}

    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** A tag that never was one of ours is a stale one. */
    static int of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) throw new ProblemAdvice.Failed(Fault.TAG_MISSING);
        var tag = FORM.matcher(ifMatch.strip());
        if (!tag.matches()) throw new ProblemAdvice.Failed(Fault.STALE);
        return Integer.parseInt(tag.group(1));
    }
}
