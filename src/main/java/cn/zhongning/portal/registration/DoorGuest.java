package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Seating;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the door knows it: enough to tell two people apart, and no more.
 *
 * @param name masked as 王*宁; empty once forgotten
 * @param phone its last four digits; empty once forgotten
 */
public record DoorGuest(
        UUID ticket,
        long number,
        UUID session,
        Seating seating,
        String name,
        String phone,
        int persons,
        RegistrationStage stage,
        @Nullable Instant offeredUntil) {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int TAIL = 4;

    static DoorGuest of(Registration known, Instant now) {
        var name = known.name();
        var phone = known.phone();
        return new DoorGuest(
                known.id(),
                known.number(),
                known.sessionId(),
                known.seating(),
                name == null ? "" : masked(name),
                phone == null ? "" : phone.substring(phone.length() - TAIL),
                known.persons(),
                known.stage(now),
                known.offeredUntil());
    }

    /** As others may read it: 王*宁. */
    public static String masked(String name) {
        return WORD.matcher(name).replaceAll(DoorGuest::masked);
    }

    /** The first character, and the last where there are three. */
    private static String masked(MatchResult word) {
        var letters = word.group().codePoints().toArray();
        int last = letters.length > 2 ? letters.length - 1 : letters.length;
        var masked = new StringBuilder();
        for (int i = 0; i < letters.length; i++) masked.appendCodePoint(i == 0 || i == last ? letters[i] : '*');
        return Matcher.quoteReplacement(masked.toString());
    }
}
