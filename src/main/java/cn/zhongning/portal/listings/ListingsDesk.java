package cn.zhongning.portal.listings;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class ListingsDesk {
    @Bean
    DeskEntry reviewEntry(ReviewQueue queue) {
        return new DeskEntry(10, "/desk/review", "listings.review", Set.of("STAFF", "ADMIN"), () -> queue.count(null));
    }
}
