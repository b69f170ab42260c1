package cn.zhongning.portal.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses and numbers that somebody refused as unknown: nothing is sent there until a person says that it is right. */
@Component
class DeadAddresses {
    private final JdbcClient sql;

    DeadAddresses(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param mailId the message that could not be delivered */
    record Dead(UUID mailId, String reason, Instant since) {}

    /** @return whether that is news */
    boolean mark(Mail mail, String reason, Instant now) {
        return sql.sql("""
                        insert into dead_address (channel, address, mail_id, reason, since)
                        select channel, lower(recipient), id, ?, ? from mail where id = ?
                        on conflict (channel, address) do nothing
                        """)
                        .params(reason, now.atOffset(ZoneOffset.UTC), mail.id())
                        .update()
                > 0;
    }

    Optional<Dead> find(Channel channel, String address) {
        return sql.sql("select mail_id, reason, since from dead_address where channel = ? and address = ?")
                .params(channel.name(), lower(address))
                .query(Dead.class)
                .optional();
    }

    /** @return whether it was marked */
    boolean clear(Channel channel, String address) {
        return sql.sql("delete from dead_address where channel = ? and address = ?")
                        .params(channel.name(), lower(address))
                        .update()
                > 0;
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
