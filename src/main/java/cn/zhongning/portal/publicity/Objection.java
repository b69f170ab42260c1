package cn.zhongning.portal.publicity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What somebody holds against a publicity (异议). The public learns that it is there and how it ended, and nothing else.
 *
 * @param contact phone or e-mail address
 * @param language in which it was written, and is answered
 * @param noticeVersion the notice about personal data that its writer agreed to
 * @param digest SHA-256 of what was received, as the public log names it
 */
@Table("objection")
record Objection(
        @Id UUID id,
        @Version int version,
        UUID publicityId,
        String name,
        String contact,
        String body,
        String language,
        String noticeVersion,
        String digest,
        Instant receivedAt,
        @Nullable Outcome outcome,
        @Nullable String reasons,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt) {
    boolean open() {
        return outcome == null;
    }

    /** Beginning of its digest: enough to find it in the log. */
    String receipt() {
        return receipt(digest);
    }

    static String receipt(String digest) {
        return digest.substring(0, ObjectionForm.RECEIPT);
    }

    boolean reachableByMail() {
        return contact.contains("@");
    }

    String desk() {
        return "/desk/objections/" + id;
    }

    Objection decided(Outcome said, String why, UUID by, Instant now) {
        return new Objection(
                id,
                version,
                publicityId,
                name,
                contact,
                body,
                language,
                noticeVersion,
                digest,
                receivedAt,
                said,
                why,
                by,
                now);
    }
}
