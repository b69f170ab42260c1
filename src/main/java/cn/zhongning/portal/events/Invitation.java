package cn.zhongning.portal.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The code that an organiser hands out to those who may register; without letters that are mistaken for others. */
public final class Invitation {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom CHANCE = new SecureRandom();

    private Invitation() {}

    /** @param known the one that was handed out already, which goes on opening */
    static @Nullable String of(EventForm form, @Nullable String known) {
        boolean invited = form.announcement().entry().attendance() == Attendance.INVITATION;
        return invited ? Objects.requireNonNullElseGet(known, Invitation::fresh) : known;
    }

    /** How long it takes does not tell how much of it was right. */
    public static boolean same(String code, String typed) {
        var plain = typed.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), plain);
    }

    static String fresh() {
        return CHANCE.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining());
    }
}
