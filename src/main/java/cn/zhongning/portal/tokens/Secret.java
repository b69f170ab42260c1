package cn.zhongning.portal.tokens;

import cn.zhongning.portal.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A token as it is shown once: 256 random bits behind a beginning by which those who search for lost keys know it, and
 * a sum at its end, so that a mistyped one is told from a wrong one without asking anybody.
 */
record Secret(String text) {
    private static final String BEGINNING = "kjpt_";
    private static final int BYTES = 32;
    private static final int SUM = 8;
    private static final int ENDING = 6;
    private static final Pattern FORM = Pattern.compile(BEGINNING + "[0-9a-f]{72}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var begun = BEGINNING + HexFormat.of().formatHex(bytes);
        return new Secret(begun + sum(begun));
    }

    static Optional<Secret> read(String typed) {
        if (!FORM.matcher(typed).matches()) return Optional.empty();
        int end = typed.length() - SUM;
        boolean right = typed.substring(end).equals(sum(typed.substring(0, end)));
        return right ? Optional.of(new Secret(typed)) : Optional.empty();
    }

    /** A plain hash is enough for 256 random bits. */
    String hash() {
        return Sha256.of(text);
    }

    String ending() {
        return text.substring(text.length() - ENDING);
    }

    private static String sum(String begun) {
        var sum = new CRC32();
        sum.update(begun.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Nobody finds it in a log. */
    @Override
    public String toString() {
        return BEGINNING + "…";
    }
}
