package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** What a mailed link ends with; kept as a hash only. */
public final class Secrets {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A plain hash is enough for 256 random bits. */
    public static String hash(String secret) {
        return Sha256.of(secret);
    }
}
