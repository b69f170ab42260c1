package cn.zhongning.portal.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A broker's certificate.
 *
 * @param holder the name that the centre reads with it, and the public afterwards; whoever changes theirs hands in anew
 * @param industries the fields in which its holder works
 * @param reason why the centre refused it
 */
@Table("broker_credential")
record Credential(
        @Id UUID id,
        @Version int version,
        UUID accountId,
        String holder,
        CredentialKind kind,
        String number,
        String issuedBy,
        LocalDate issuedOn,
        List<String> industries,
        @Nullable UUID documentId,
        State state,
        @Nullable String reason,
        boolean demo,
        Instant createdAt) {
    enum State {
        PENDING,
        VERIFIED,
        REFUSED
    }
}
