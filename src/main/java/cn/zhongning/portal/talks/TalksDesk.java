package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.DealBoard;
import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class TalksDesk {
    /** The list opens on what is counted here. */
    @Bean
    DeskEntry dealsEntry(DealBoard board) {
        return new DeskEntry(
                20,
                "/desk/deals",
                "talks.desk",
                Set.of("ENTERPRISE", "UNIVERSITY", "BROKER", "ORGANISER", "STAFF", "ADMIN"),
                board::dueCount);
    }
}
