package cn.zhongning.portal.unmet;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class UnmetDesk {
    @Bean
    DeskEntry unmetEntry() {
        return new DeskEntry(55, UnmetView.ADDRESS, "unmet.desk", Set.of("STAFF", "ADMIN"));
    }
}
