package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
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
 * @param startsAt when its first session starts; {@code endsAt} is when the last one ends
 * @param invitation what opens the registration to those who are invited; none as long as it was never by invitation
 * @param copied the event from which this one was copied
 */
@Table("event")
public record Event(
        @Id UUID id,
        @Version int version,
        UUID organisationId,
        @Embedded.Empty Announcement announcement,
        Instant startsAt,
        Instant endsAt,
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

    /** What lists show of it. */
    public String summary() {
        return announcement.wording().brief();
    }

    public EventKind kind() {
        return announcement.topic().kind();
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
        return endsAt.isBefore(now);
    }

    /** Whether this is the invitation's code, however it was typed. */
    public boolean admits(String code) {
        return invitation != null && Invitation.same(invitation, code);
    }

    static Event draft(UUID organisation, EventForm form, Instant now) {
        return new Event(
                UUID.randomUUID(),
                0,
                organisation,
                form.announcement(),
                form.start(),
                form.end(),
                Course.begun(now),
                false,
                Invitation.of(form, null),
                null);
    }

    Event copyOf(UUID other) {
        return new Event(id, version, organisationId, announcement, startsAt, endsAt, course, demo, invitation, other);
    }

    Event with(EventForm form, Instant now) {
        return new Event(
                id,
                version,
                organisationId,
                form.announcement(),
                form.start(),
                form.end(),
                course.changed(now),
                demo,
                Invitation.of(form, invitation),
                copied);
    }

    Event at(EventStage next, String reason, Instant now) {
        return with(course.at(next, reason, now));
    }

    private Event with(Course next) {
        return new Event(id, version, organisationId, announcement, startsAt, endsAt, next, demo, invitation, copied);
    }
}
