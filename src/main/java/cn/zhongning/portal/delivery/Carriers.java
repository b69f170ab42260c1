package cn.zhongning.portal.delivery;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** One carrier for each road, side by side: a slow mail server holds no short message. */
@Component
class Carriers {
    private final Map<Channel, MailCarrier> carriers;

    Carriers(List<Road> roads, MailTable mails, Returns returns, Clock clock) {
        carriers = roads.stream()
                .map(road -> Map.entry(road.channel(), new MailCarrier(mails, returns, road, clock)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 5000)
    void mail() {
        of(Channel.MAIL).walk();
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 6000)
    void shortMessages() {
        of(Channel.SMS).walk();
    }

    MailCarrier of(Channel channel) {
        return Optional.ofNullable(carriers.get(channel)).orElseThrow();
    }

    @PreDestroy
    void rest() throws InterruptedException {
        for (var carrier : carriers.values()) carrier.rest();
    }
}
