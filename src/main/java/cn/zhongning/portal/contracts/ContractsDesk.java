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
        return entry(contracts, Set.of("ENTERPRISE", "UNIVERSITY", "BROKER"), Numbered.NO);
    }

    @Bean
    DeskEntry numbersEntry(ContractList contracts) {
        return entry(contracts, Set.of("STAFF", "ADMIN"), Numbered.YES);
    }

    /** The parties owe a number, the centre has to compare it with the registry. */
    private static DeskEntry entry(ContractList contracts, Set<String> roles, Numbered numbered) {
        var list = ContractsAddress.of(new ContractList.Wanted(ContractStage.SIGNED, null, numbered, ""), null);
        var waiting = new DeskEntry.Waiting(contracts::waiting, list, "contracts.desk.waiting." + numbered);
        return new DeskEntry(35, "/desk/contracts", "contracts.desk", roles, waiting);
    }
}
