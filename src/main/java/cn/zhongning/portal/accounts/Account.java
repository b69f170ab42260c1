package cn.zhongning.portal.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person who signs in.
 *
 * @param member what this person may do within the organisation
 * @param epoch number that a session must have begun with to be one of this account still
 */
@Table("account")
public record Account(
        @Id UUID id,
        @Version int version,
        @Nullable UUID organisationId,
        String email,
        String name,
        @Nullable String phone,
        Role role,
        MemberRole member,
        String passwordHash,
        boolean enabled,
        int failures,
        @Nullable Instant lockedUntil,
        String language,
        int epoch,
        boolean demo,
        Instant createdAt) {
    static final int FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    /** Whether its person has left for good. */
    boolean closed() {
        return email.startsWith("closed:");
    }

    boolean lockedAt(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    AccountDetails details(Instant now) {
        return new AccountDetails(who(), email, passwordHash, enabled, lockedAt(now), epoch);
    }

    /** As whom they act, also where they are not there themselves. */
    public SignedIn who() {
        return new SignedIn(id, name, role, organisationId, member);
    }
}
