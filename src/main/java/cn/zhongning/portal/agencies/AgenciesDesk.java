package cn.zhongning.portal.agencies;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class AgenciesDesk {
    @Bean
    DeskEntry mandatesEntry(Mandating mandating) {
        return new DeskEntry(
                60,
                "/desk/mandates",
                "agencies.mandates",
                Set.of("ENTERPRISE", "UNIVERSITY", "BROKER"),
                mandating::waiting);
    }
}
