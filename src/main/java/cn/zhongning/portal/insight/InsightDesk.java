package cn.zhongning.portal.insight;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class InsightDesk {
    @Bean
    DeskEntry ledgerEntry() {
        return new DeskEntry(30, LedgerView.ADDRESS, "insight.ledger", Set.of("STAFF", "ADMIN"));
    }
}
