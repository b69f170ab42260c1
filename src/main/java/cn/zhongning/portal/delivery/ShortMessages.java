package cn.zhongning.portal.delivery;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts short messages into the line, in the caller's transaction; carried from there on by their own job. */
@Component
public class ShortMessages {
    private final MailTable line;
    private final SmsRoad road;
    private final Clock clock;

    ShortMessages(MailTable line, SmsRoad road, Clock clock) {
        this.line = line;
        this.road = road;
        this.clock = clock;
    }

    /** Whether they reach anybody: a provider was configured. */
    public boolean lead() {
        return road.leads();
    }

    /** @return whether this is news: of the same key nobody is told twice */
    public boolean post(ShortMessage message) {
        return post(message, clock.instant());
    }

    /** @param from it is not sent earlier: somebody may sleep */
    public boolean post(ShortMessage message, Instant from) {
        return line.put(new MailTable.Posted(
                message.id(),
                Channel.SMS,
                message.accountId(),
                message.phone().number(),
                message.language(),
                "",
                message.text(),
                message.address(),
                message.secret(),
                message.until(),
                message.invented(),
                message.about(),
                message.key(),
                null,
                from));
    }
}
