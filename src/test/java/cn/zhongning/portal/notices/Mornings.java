package cn.zhongning.portal.notices;

import cn.zhongning.portal.delivery.Roads;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Mornings to come, on which digests are due. */
@Lazy
@Component
public class Mornings {
    private final DigestLetter digests;
    private final Roads roads;
    private final Clock clock;

    Mornings(DigestLetter digests, Roads roads, Clock clock) {
        this.digests = digests;
        this.roads = roads;
        this.clock = clock;
    }

    /** @param ahead days from now */
    public void gather(UUID reader, int ahead) {
        digests.write(reader, at(ahead).instant());
    }

    /** What this reader gets then goes out through the server at this port. */
    void deliver(UUID reader, int ahead, int port) {
        gather(reader, ahead);
        roads.carry(port, at(ahead));
    }

    private Clock at(int ahead) {
        return Clock.offset(clock, Duration.ofDays(ahead));
    }
}
