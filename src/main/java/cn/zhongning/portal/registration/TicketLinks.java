package cn.zhongning.portal.registration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Addresses of tickets that nobody guesses: the ticket's id, signed. */
@Component
class TicketLinks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID = 16;
    private static final int SIGNATURE = 14;

    private final Supplier<SecretKeySpec> key;

    TicketLinks(JdbcClient sql) {
        key = SingletonSupplier.of(() -> new SecretKeySpec(
                sql.sql("select key from ticket_key")
                        .query(String.class)
                        .single()
                        .getBytes(StandardCharsets.US_ASCII),
                ALGORITHM));
    }

    String address(UUID ticket) {
        return "/ticket/" + token(ticket);
    }

    String token(UUID ticket) {
        var id = id(ticket);
        var signed = Arrays.copyOf(id, ID + SIGNATURE);
        System.arraycopy(signature(id), 0, signed, ID, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    Optional<UUID> read(String token) {
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

    private static byte[] id(UUID ticket) {
        return ByteBuffer.allocate(ID)
                .putLong(ticket.getMostSignificantBits())
                .putLong(ticket.getLeastSignificantBits())
                .array();
    }

    private byte[] signature(byte[] id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key.get());
            return mac.doFinal(id);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
