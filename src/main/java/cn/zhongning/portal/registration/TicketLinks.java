package cn.zhongning.portal.registration;

import cn.zhongning.portal.shared.SignedId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Addresses of tickets that nobody guesses: the ticket's id, signed. */
@Component
class TicketLinks {
    private final Supplier<SignedId> signed;

    TicketLinks(JdbcClient sql) {
        signed = SingletonSupplier.of(() -> new SignedId(
                sql.sql("select key from ticket_key").query(String.class).single()));
    }

    String address(UUID ticket) {
        return "/ticket/" + token(ticket);
    }

    String token(UUID ticket) {
        return signed.get().token(ticket);
    }

    Optional<UUID> read(String token) {
        return signed.get().read(token);
    }
}
