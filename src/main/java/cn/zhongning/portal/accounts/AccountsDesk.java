package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.DeskEntry;
import cn.zhongning.portal.pages.WaitingChips;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class AccountsDesk {
    @Bean
    DeskEntry organisationsEntry(Organisations organisations) {
        return new DeskEntry(
                20,
                "/desk/organisations",
                "accounts.organisations",
                Set.of("STAFF", "ADMIN"),
                new DeskEntry.Waiting(
                        organisations::pending,
                        WaitingChips.of("/desk/organisations", true),
                        "accounts.organisations.waiting"));
    }

    @Bean
    DeskEntry accountEntry() {
        var everybody = Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        return new DeskEntry(90, "/desk/account", "accounts.mine", everybody);
    }

    @Bean
    DeskEntry accountsEntry() {
        return new DeskEntry(92, "/desk/accounts", "accounts.admin", Set.of("ADMIN"));
    }

    @Bean
    DeskEntry auditEntry() {
        return new DeskEntry(94, "/desk/audit", "accounts.audit", Set.of("ADMIN"));
    }
}
