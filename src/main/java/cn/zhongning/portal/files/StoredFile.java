package cn.zhongning.portal.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as it was handed in. It never changes, so its SHA-256 and its time prove what was handed in and when.
 *
 * @param organisationId whose it is
 * @param purpose what it was handed in for; the module of that name says who may read it
 * @param name as its owner called it, without what could deceive or break
 * @param type media type, by its content
 * @param size in bytes
 */
public record StoredFile(
        UUID id,
        UUID organisationId,
        String purpose,
        String name,
        String type,
        long size,
        String sha256,
        UUID uploadedBy,
        Instant createdAt) {
    /** Where whoever may read it downloads it. */
    public String address() {
        return "/files/" + id;
    }
}
