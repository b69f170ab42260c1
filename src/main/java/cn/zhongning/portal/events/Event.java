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
 * @param invitation what opens the registration to those who are invited; none where everybody may come
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

    /** Whether it will take place, or has. */
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
                null,
                null);
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
                invitation,
                copied);
    }

    Event at(EventStage next, String reason, Instant now) {
        return with(course.at(next, reason, now));
    }

    private Event with(Course next) {
        return new Event(id, version, organisationId, announcement, startsAt, endsAt, next, demo, invitation, copied);
    }
}
