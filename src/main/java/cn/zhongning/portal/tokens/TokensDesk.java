package cn.zhongning.portal.tokens;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class TokensDesk {
    @Bean
    DeskEntry tokensEntry() {
        return new DeskEntry(86, "/desk/tokens", "tokens.desk", Set.of("ENTERPRISE", "UNIVERSITY", "ORGANISER"));
    }
}
