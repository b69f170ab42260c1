package cn.zhongning.portal.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An address that wants to be told.
 *
 * @param secret with which every message to it is signed
 * @param failingSince when the first of the messages was refused that has not been followed by an accepted one
 * @param pausedAt nothing is sent, and what happens meanwhile waits
 */
@Table("webhook")
record Webhook(
        @Id UUID id,
        @Version int version,
        UUID organisationId,
        String address,
        Set<Happening> happenings,
        String secret,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant pausedAt) {
    static final int ADDRESS = 500;

    Webhook at(String address, Set<Happening> happenings) {
        return new Webhook(id, version, organisationId, address, happenings, secret, createdAt, failingSince, pausedAt);
    }

    Webhook signing(String secret) {
        return new Webhook(id, version, organisationId, address, happenings, secret, createdAt, failingSince, pausedAt);
    }

    Webhook paused(@Nullable Instant since) {
        return new Webhook(id, version, organisationId, address, happenings, secret, createdAt, null, since);
    }

    Standing standing() {
        if (pausedAt != null) return Standing.PAUSED;
        return failingSince == null ? Standing.WORKING : Standing.FAILING;
    }

    enum Standing {
        WORKING,
        FAILING,
        PAUSED
    }
}
