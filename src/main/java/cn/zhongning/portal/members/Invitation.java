package cn.zhongning.portal.members;

import cn.zhongning.portal.accounts.MemberRole;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** An organisation asks somebody by mail to become one of its people. */
@Table("invitation")
record Invitation(
        @Id UUID id,
        @Version int version,
        UUID organisationId,
        String email,
        MemberRole member,
        String language,
        UUID invitedBy,
        String tokenHash,
        State state,
        Instant createdAt,
        Instant expiresAt) {
    enum State {
        WAITING,
        ACCEPTED,
        REVOKED
    }

    boolean expired(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
