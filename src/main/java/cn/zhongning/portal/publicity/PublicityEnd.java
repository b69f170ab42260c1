package cn.zhongning.portal.publicity;

import cn.zhongning.portal.shared.Refused;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes into the log which publicities have run out; that they have is said by the clock, whether this ran or not. */
@Component
class PublicityEnd {
    private final Publicities publicities;

    PublicityEnd(Publicities publicities) {
        this.publicities = publicities;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
    void end() {
        for (var id : publicities.due()) {
            try {
                publicities.end(id);
            } catch (Refused somebodyElseWasFaster) {
                continue;
            }
        }
    }
}
