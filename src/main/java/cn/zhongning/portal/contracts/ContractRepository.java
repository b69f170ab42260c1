package cn.zhongning.portal.contracts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ContractRepository extends ListCrudRepository<Contract, UUID> {
    Optional<Contract> findByDealId(UUID deal);

    Optional<Contract> findByRegistrationNumber(String number);
}
