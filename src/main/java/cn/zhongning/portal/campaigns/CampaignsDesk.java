package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CampaignsDesk {
    @Bean
    DeskEntry campaignsEntry() {
        return new DeskEntry(42, "/desk/campaigns", "campaigns.desk", Set.of("STAFF", "ADMIN"));
    }
}
