package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.pages.WaitingChips;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class DisclosuresDesk {
    @Bean
    DeskEntry disclosuresEntry(Disclosures disclosures) {
        return new DeskEntry(
                45,
                DisclosuresView.ADDRESS,
                "disclosure.desk",
                Set.of("ENTERPRISE", "UNIVERSITY", "BROKER", "ORGANISER"),
                new DeskEntry.Waiting(
                        disclosures::waiting,
                        WaitingChips.of(DisclosuresView.ADDRESS, true),
                        "disclosure.desk.waiting"));
    }
}
