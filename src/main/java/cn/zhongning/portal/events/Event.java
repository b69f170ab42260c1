package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A science-popularization event (科普活动).
 *
 * @param span when it is; none in a draft that does not say it yet
 * @param unfinished what such a draft says of its sessions so far
 * @param invitation what opens the registration to those who are invited; none as long as it was never by invitation
 * @param copied the event from which this one was copied
 */
@Table("event")
public record Event(
        @Id UUID id,
        @Version int version,
        UUID organisationId,
        @Embedded.Empty Announcement announcement,
        @Embedded.Nullable @Nullable Span span,
        Unfinished unfinished,
        @Embedded.Empty Course course,
        boolean demo,
        @Nullable String invitation,
        @Nullable UUID copied) {
    public String address() {
        return Kind.EVENT.address(id);
    }

    public String title() {
        return announcement.wording().title();
    }

    public String description() {
        return announcement.wording().description();
    }

    /** When its first session starts. Only a draft may not say it, nor its kind: ask {@link #whole} there. */
    public Instant startsAt() {
        return Objects.requireNonNull(span).startsAt();
    }

    /** Where it stands in a list by starts; a draft that says no time lies behind all others. */
    public Cursor turn() {
        return new Cursor(span == null ? Instant.EPOCH : span.startsAt(), id);
    }

    /** When the last one ends. */
    public Instant endsAt() {
        return Objects.requireNonNull(span).endsAt();
    }

    /** Whether it says when it is, and of what kind. */
    boolean whole() {
        return span != null && announcement.topic().kind() != null;
    }

    /** What lists show of it. */
    public String summary() {
        return announcement.wording().brief();
    }

    public EventKind kind() {
        return Objects.requireNonNull(announcement.topic().kind());
    }

    public Set<EventSetting> settings() {
        return announcement.topic().settings();
    }

    public Set<String> livelihoods() {
        return announcement.topic().livelihoods();
    }

    public Place place() {
        return announcement.place();
    }

    public String venue() {
        return place().venue();
    }

    public @Nullable String town() {
        return place().town();
    }

    public Entry entry() {
        return announcement.entry();
    }

    public Attendance attendance() {
        return entry().attendance();
    }

    public Set<Question> asks() {
        return entry().questions();
    }

    public EventStage stage() {
        return course.stage();
    }

    public @Nullable Instant publishedAt() {
        return course.publishedAt();
    }

    public @Nullable Instant changedAt() {
        return course.changedAt();
    }

    public boolean published() {
        return stage() == EventStage.PUBLISHED;
    }

    /** Whether the public reads it. */
    public boolean visible() {
        return stage().visible();
    }

    /** Whether one can come to it, or could. */
    public boolean takesPlace() {
        return visible() && stage() != EventStage.CANCELLED;
    }

    public boolean over(Instant now) {
        return span != null && span.endsAt().isBefore(now);
    }

    static Event draft(UUID organisation, EventForm form, Instant now) {
        return new Event(
                UUID.randomUUID(),
                0,
                organisation,
                form.announcement(),
                Span.of(form.sessions()).orElse(null),
                new Unfinished(form.unfinished()),
                Course.begun(now),
                false,
                Invitation.of(form, null),
                null);
    }

    Event copyOf(UUID other) {
        return new Event(id, version, organisationId, announcement, span, unfinished, course, demo, invitation, other);
    }

    /** Whoever holds the code so far is not let in by it any more. */
    Event invitedAnew() {
        return new Event(
                id, version, organisationId, announcement, span, unfinished, course, demo, Invitation.fresh(), copied);
    }

    Event with(EventForm form, Instant now) {
        return new Event(
                id,
                version,
                organisationId,
                form.announcement(),
                Span.of(form.sessions()).orElse(null),
                new Unfinished(form.unfinished()),
                course.changed(now),
                demo,
                Invitation.of(form, invitation),
                copied);
    }

    Event at(EventStage next, String reason, Instant now) {
        return with(course.at(next, reason, now));
    }

    private Event with(Course next) {
        return new Event(id, version, organisationId, announcement, span, unfinished, next, demo, invitation, copied);
    }
}
