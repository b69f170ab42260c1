package cn.zhongning.portal.intake;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class IntakeDesk {
    @Bean
    DeskEntry reviewEntry(ReviewQueue queue) {
        return new DeskEntry(
                10,
                "/desk/review",
                "listings.review",
                Set.of("STAFF", "ADMIN"),
                new DeskEntry.Waiting(() -> queue.count(null), "/desk/review", "listings.review.waiting"));
    }
}
