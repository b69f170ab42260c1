package cn.zhongning.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.shared.Phone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class ShortMessagesTest {
    @Autowired
    ShortMessages messages;

    @Autowired
    Letters letters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Test
    void toldTwiceOfTheSameItIsOneMessage() {
        var ticket = UUID.randomUUID();
        assertThat(messages.post(about(ticket, "day-before " + ticket))).isTrue();
        assertThat(messages.post(about(ticket, "day-before " + ticket))).isFalse();
        assertThat(messages.post(about(ticket, null))).isTrue();
        assertThat(messages.post(about(ticket, null))).isTrue();
        assertThat(ofTicket(ticket)).hasSize(3);
    }

    @Test
    void nobodyGetsAMessageOfWhatWasRolledBack() {
        var ticket = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            messages.post(about(ticket, null));
            status.setRollbackOnly();
        });
        assertThat(ofTicket(ticket)).isEmpty();
    }

    @Test
    void messageGoesWithTheTicketThatItIsAbout() {
        var ticket = UUID.randomUUID();
        messages.post(about(ticket, null));
        letters.forget(List.of(ticket));
        assertThat(ofTicket(ticket)).isEmpty();
    }

    static ShortMessage about(UUID ticket, @Nullable String key) {
        return new ShortMessage(
                UUID.randomUUID(),
                new Phone("13895350001"),
                "zh-CN",
                "讲座改到\n周六上午",
                "/ticket/",
                "abc",
                key,
                Instant.now().plus(Duration.ofDays(1)),
                false,
                ticket,
                null);
    }

    private List<String> ofTicket(UUID ticket) {
        return sql.sql("select body from mail where about = ? and channel = 'SMS'")
                .param(ticket)
                .query(String.class)
                .list();
    }
}
