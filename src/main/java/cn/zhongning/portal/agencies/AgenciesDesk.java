package cn.zhongning.portal.agencies;

import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.pages.WaitingChips;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class AgenciesDesk {
    @Bean
    DeskEntry credentialsEntry() {
        return new DeskEntry(62, "/desk/credentials", "agencies.credentials", Set.of("BROKER"));
    }

    @Bean
    DeskEntry credentialQueueEntry(Credentials credentials) {
        return new DeskEntry(
                22,
                "/desk/credentials/review",
                "agencies.credentials.review",
                Set.of("STAFF", "ADMIN"),
                new DeskEntry.Waiting(
                        credentials::waiting, "/desk/credentials/review", "agencies.credentials.review.waiting"));
    }

    @Bean
    DeskEntry allMandatesEntry() {
        return new DeskEntry(42, "/desk/mandates", "agencies.mandates", Set.of("STAFF", "ADMIN"));
    }

    @Bean
    DeskEntry mandatesEntry(Mandating mandating) {
        return new DeskEntry(
                60,
                "/desk/mandates",
                "agencies.mandates",
                Set.of("ENTERPRISE", "UNIVERSITY", "BROKER"),
                new DeskEntry.Waiting(
                        mandating::waiting, WaitingChips.of("/desk/mandates", true), "agencies.mandates.waiting"));
    }
}
