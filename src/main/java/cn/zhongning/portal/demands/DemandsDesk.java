package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.listings.StageCounts;
import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.shared.Kind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class DemandsDesk {
    /** What came back, and what soon ends, waits for its owner. */
    @Bean
    DeskEntry demandsEntry(StageCounts counts) {
        return new DeskEntry(
                30,
                "/desk/demands",
                "demands.desk",
                Set.of("ENTERPRISE"),
                () -> counts.mine(Kind.DEMAND, "").getOrDefault(Stage.RETURNED, 0) + counts.ending(Kind.DEMAND));
    }
}
