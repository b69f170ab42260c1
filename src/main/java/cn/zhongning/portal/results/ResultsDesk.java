package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.listings.StageCounts;
import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.shared.Kind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class ResultsDesk {
    /** What came back, and what soon ends, waits for its owner. */
    @Bean
    DeskEntry resultsEntry(StageCounts counts) {
        return new DeskEntry(
                30,
                "/desk/results",
                "results.desk",
                Set.of("UNIVERSITY"),
                () -> counts.mine(Kind.RESULT, "").getOrDefault(Stage.RETURNED, 0) + counts.ending(Kind.RESULT));
    }
}
