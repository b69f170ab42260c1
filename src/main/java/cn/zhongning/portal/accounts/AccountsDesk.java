package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class AccountsDesk {
    @Bean
    DeskEntry organisationsEntry(Organisations organisations) {
        return new DeskEntry(
                20, "/desk/organisations", "accounts.organisations", Set.of("STAFF", "ADMIN"), organisations::pending);
    }
}
