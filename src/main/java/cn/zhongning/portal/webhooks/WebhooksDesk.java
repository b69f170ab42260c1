package cn.zhongning.portal.webhooks;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class WebhooksDesk {
    @Bean
    DeskEntry webhooksEntry() {
        return new DeskEntry(87, "/desk/webhooks", "webhooks.desk", Set.of("ENTERPRISE", "UNIVERSITY"));
    }
}
