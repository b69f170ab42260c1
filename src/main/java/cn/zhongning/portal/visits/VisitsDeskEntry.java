package cn.zhongning.portal.visits;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class VisitsDeskEntry {
    @Bean
    DeskEntry visitsEntry(VisitDesk desk) {
        return new DeskEntry(
                44,
                "/desk/visits",
                "visits.desk",
                Set.of("STAFF", "ADMIN", "ORGANISER"),
                new DeskEntry.Waiting(desk::waiting, Visits.WAITING, "visits.desk.waiting"));
    }
}
