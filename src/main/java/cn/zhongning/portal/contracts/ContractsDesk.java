package cn.zhongning.portal.contracts;

import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class ContractsDesk {
    @Bean
    DeskEntry contractsEntry(ContractList contracts) {
        var roles = Set.of("ENTERPRISE", "UNIVERSITY", "BROKER", "STAFF", "ADMIN");
        return new DeskEntry(35, "/desk/contracts", "contracts.desk", roles, contracts::waiting);
    }
}
