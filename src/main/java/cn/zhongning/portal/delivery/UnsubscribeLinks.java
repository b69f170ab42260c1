package cn.zhongning.portal.delivery;

import cn.zhongning.portal.shared.SignedId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Addresses at which one wants no more letters of a topic: whose they are, signed for this topic alone. */
@Component
public class UnsubscribeLinks {
    public static final String ADDRESS = "/unsubscribe/";

    private final Supplier<String> key;

    UnsubscribeLinks(JdbcClient sql) {
        key = SingletonSupplier.of(() ->
                sql.sql("select key from unsubscribe_key").query(String.class).single());
    }

    /** @param whose the account, or the ticket */
    public String address(Topic topic, UUID whose) {
        return ADDRESS + topic.word() + "/" + signed(topic).token(whose);
    }

    public Optional<UUID> read(Topic topic, String token) {
        return signed(topic).read(token);
    }

    private SignedId signed(Topic topic) {
        return new SignedId(key.get() + topic.word());
    }
}
