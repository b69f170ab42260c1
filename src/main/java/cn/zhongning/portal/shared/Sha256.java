package cn.zhongning.portal.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The sum by which anybody can tell whether two contents are the same, as 64 small hexadecimal digits. */
public final class Sha256 {
    private Sha256() {}

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(bytes(content));
    }

    /** The same, as the 32 bytes that it is. */
    public static byte[] bytes(byte[] content) {
        return begun().digest(content);
    }

    /** For what streams by; the sum so far is {@link #of(MessageDigest)}. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public static String of(MessageDigest streamed) {
        return HexFormat.of().formatHex(streamed.digest());
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
