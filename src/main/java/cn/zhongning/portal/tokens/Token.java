package cn.zhongning.portal.tokens;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What an organisation's own system shows instead of a password. It acts in the name of whoever made it, for as long as
 * they write for the organisation.
 *
 * @param hash of the whole token
 * @param ending its last characters, by which people tell it from others
 */
@Table("api_token")
public record Token(
        @Id UUID id,
        @Version int version,
        UUID organisationId,
        UUID accountId,
        String name,
        Set<Scope> scopes,
        String hash,
        String ending,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {
    static final int NAME = 60;

    boolean revoked() {
        return revokedAt != null;
    }

    boolean expired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    /** As the audit log and its organisation know it. */
    public String label() {
        return name + " (…" + ending + ")";
    }
}
