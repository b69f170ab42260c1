package cn.zhongning.portal.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an event has come, and when.
 *
 * @param reason why it was sent back or cancelled
 * @param submittedAt when its writer handed it in for review
 * @param changedAt when it was changed after it was published
 */
public record Course(
        EventStage stage,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant changedAt) {
    static final int REASON = 500;

    static Course begun(Instant now) {
        return new Course(EventStage.DRAFT, "", now, now, null, null, null);
    }

    Course changed(Instant now) {
        return new Course(stage, reason, createdAt, now, submittedAt, publishedAt, stage.visible() ? now : changedAt);
    }

    Course at(EventStage next, String why, Instant now) {
        return new Course(
                next,
                why,
                createdAt,
                now,
                next == EventStage.REVIEW ? now : submittedAt,
                next == EventStage.PUBLISHED ? now : publishedAt,
                next == EventStage.PUBLISHED ? null : changedAt);
    }
}
