package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.DealBoard;
import cn.zhongning.portal.deals.Whose;
import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class TalksDesk {
    private static final String LIST = "/desk/deals";

    @Bean
    DeskEntry dealsEntry(DealBoard board) {
        return entry(board, Set.of("ENTERPRISE", "UNIVERSITY", "BROKER", "ORGANISER"), Whose.MINE);
    }

    @Bean
    DeskEntry stuckDealsEntry(DealBoard board) {
        return entry(board, Set.of("STAFF", "ADMIN"), Whose.LATE);
    }

    private static DeskEntry entry(DealBoard board, Set<String> roles, Whose whose) {
        var waiting = new DeskEntry.Waiting(board::dueCount, LIST + "?whose=" + whose, "talks.desk.waiting." + whose);
        return new DeskEntry(20, LIST, "talks.desk", roles, waiting);
    }
}
