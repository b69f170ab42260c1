package cn.zhongning.portal.reports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What is said of an event that is over.
 *
 * @param reason why it was given back
 */
@Table("event_report")
record EventReport(
        @Id UUID eventId,
        @Version int version,
        @Embedded.Empty ReportForm form,
        ReportStage stage,
        String reason,
        Instant updatedAt,
        @Nullable Instant handedInAt,
        @Nullable Instant publishedAt) {
    static final int REASON = 500;

    static EventReport begun(UUID event, Instant now) {
        return new EventReport(event, 0, ReportForm.BLANK, ReportStage.DRAFT, "", now, null, null);
    }

    static String desk(UUID event) {
        return "/desk/events/" + event + "/report";
    }

    EventReport with(ReportForm form, Instant now) {
        return new EventReport(eventId, version, form, stage, reason, now, handedInAt, publishedAt);
    }

    EventReport at(ReportStage next, String why, Instant now) {
        return new EventReport(
                eventId,
                version,
                form,
                next,
                why,
                now,
                next == ReportStage.HANDED_IN ? now : handedInAt,
                next == ReportStage.PUBLISHED ? now : publishedAt);
    }
}
