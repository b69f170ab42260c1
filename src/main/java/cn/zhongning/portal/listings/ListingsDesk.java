package cn.zhongning.portal.listings;

import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.pages.WaitingChips;
import cn.zhongning.portal.shared.Kind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class ListingsDesk {
    @Bean
    DeskEntry demandsEntry(StageCounts counts) {
        return own(Kind.DEMAND, "ENTERPRISE", counts);
    }

    @Bean
    DeskEntry resultsEntry(StageCounts counts) {
        return own(Kind.RESULT, "UNIVERSITY", counts);
    }

    private static DeskEntry own(Kind kind, String author, StageCounts counts) {
        var path = kind.path();
        return new DeskEntry(
                30,
                "/desk/" + path,
                path + ".desk",
                Set.of(author),
                new DeskEntry.Waiting(
                        () -> counts.waiting(kind), WaitingChips.of("/desk/" + path, true), path + ".desk.waiting"));
    }
}
