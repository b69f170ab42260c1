package cn.zhongning.portal.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An enterprise, university, transfer agency or organiser.
 *
 * @param creditCode unified social credit code (GB 32100)
 * @param checkedAt since when the centre has vouched for it
 * @param demo whether it came with the demonstration data
 */
@Table("organisation")
public record Organisation(
        @Id UUID id,
        @Version int version,
        OrganisationKind kind,
        String name,
        String creditCode,
        @Nullable String town,
        OrganisationStatus status,
        @Nullable String statusReason,
        @Nullable Instant checkedAt,
        boolean demo,
        Instant createdAt) {
    public boolean approved() {
        return status == OrganisationStatus.APPROVED;
    }
}
