package cn.zhongning.portal.visits;

import cn.zhongning.portal.shared.SignedId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Addresses of bookings that nobody guesses: the booking's id, signed. */
@Component
class VisitLinks {
    private final Supplier<SignedId> signed;

    VisitLinks(JdbcClient sql) {
        signed = SingletonSupplier.of(() -> new SignedId(
                sql.sql("select key from visit_key").query(String.class).single()));
    }

    String address(UUID visit) {
        return "/visit/" + token(visit);
    }

    String token(UUID visit) {
        return signed.get().token(visit);
    }

    Optional<UUID> read(String token) {
        return signed.get().read(token);
    }
}
