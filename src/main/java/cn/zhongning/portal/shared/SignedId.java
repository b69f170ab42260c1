package cn.zhongning.portal.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Ids as words of an address that nobody guesses: whoever holds one holds what it names. */
public final class SignedId {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID = 16;
    private static final int SIGNATURE = 14;

    private final SecretKeySpec key;

    public SignedId(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), ALGORITHM);
    }

    public String token(UUID id) {
        var bytes = bytes(id);
        var signed = Arrays.copyOf(bytes, ID + SIGNATURE);
        System.arraycopy(signature(bytes), 0, signed, ID, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    public Optional<UUID> read(String token) {
        try {
            var signed = Base64.getUrlDecoder().decode(token);
            if (signed.length != ID + SIGNATURE) return Optional.empty();
            var id = Arrays.copyOf(signed, ID);
            var signature = Arrays.copyOfRange(signed, ID, signed.length);
            if (!MessageDigest.isEqual(signature, Arrays.copyOf(signature(id), SIGNATURE))) return Optional.empty();
            var parts = ByteBuffer.wrap(id);
            return Optional.of(new UUID(parts.getLong(), parts.getLong()));
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] signature(byte[] id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(id);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
