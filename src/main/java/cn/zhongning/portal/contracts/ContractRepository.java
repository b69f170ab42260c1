package cn.zhongning.portal.contracts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ContractRepository extends ListCrudRepository<Contract, UUID> {
    Optional<Contract> findByDealId(UUID deal);

    Optional<Contract> findByRegistrationNumber(String number);

    /** Of the same sides and with the same words, money and day; null asks for none, not for any. */
    @Query("""
            select * from contract
            where kind = :kind and title = :title and total = :total and stage <> 'ENDED'
                and signed_on is not distinct from cast(:signedOn as date)
                and buyer_organisation is not distinct from cast(:buyer as uuid)
                and seller_organisation is not distinct from cast(:seller as uuid)
                and outside_credit_code is not distinct from cast(:code as text)
            order by created_at limit 1
            """)
    Optional<Contract> twin(
            @Nullable UUID buyer,
            @Nullable UUID seller,
            @Nullable String code,
            String kind,
            String title,
            long total,
            @Nullable LocalDate signedOn);
}
