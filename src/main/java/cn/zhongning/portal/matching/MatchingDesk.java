package cn.zhongning.portal.matching;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class MatchingDesk {
    @Bean
    DeskEntry matchesEntry() {
        return new DeskEntry(
                50, "/desk/matches", "matching.desk", Set.of("ENTERPRISE", "UNIVERSITY", "BROKER", "STAFF", "ADMIN"));
    }
}
