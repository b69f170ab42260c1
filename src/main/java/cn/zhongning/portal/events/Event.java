package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A science-popularization event (科普活动).
 *
 * @param settings names of {@link EventSetting}; at least one
 * @param livelihoods codes of the site's vocabulary
 * @param startsAt when its first session starts; {@code endsAt} is when the last one ends
 * @param town code of the site's vocabulary; none for an event online
 * @param questions names of {@link Question}
 */
@Table("event")
public record Event(
        @Id UUID id,
        @Version int version,
        UUID organisationId,
        String title,
        EventKind kind,
        List<String> settings,
        List<String> livelihoods,
        Instant startsAt,
        Instant endsAt,
        String venue,
        @Nullable String town,
        String description,
        EventStage stage,
        boolean demo,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        Attendance attendance,
        List<String> questions) {
    public String address() {
        return Kind.EVENT.address(id);
    }

    public boolean published() {
        return stage == EventStage.PUBLISHED;
    }

    Set<EventSetting> places() {
        return settings.stream()
                .map(EventSetting::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventSetting.class)));
    }

    public Set<Question> asks() {
        return questions.stream()
                .map(Question::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class)));
    }

    static Event draft(UUID organisation, EventForm form, Instant now) {
        return new Event(
                UUID.randomUUID(),
                0,
                organisation,
                form.title(),
                form.kind(),
                form.settingNames(),
                List.copyOf(form.livelihoods()),
                form.start(),
                form.end(),
                form.venue(),
                form.town(),
                form.description(),
                EventStage.DRAFT,
                false,
                now,
                now,
                null,
                form.attendance(),
                form.questionNames());
    }

    Event with(EventForm form, Instant now) {
        return new Event(
                id,
                version,
                organisationId,
                form.title(),
                form.kind(),
                form.settingNames(),
                List.copyOf(form.livelihoods()),
                form.start(),
                form.end(),
                form.venue(),
                form.town(),
                form.description(),
                stage,
                demo,
                createdAt,
                now,
                publishedAt,
                form.attendance(),
                form.questionNames());
    }

    Event at(EventStage next, Instant now) {
        return new Event(
                id,
                version,
                organisationId,
                title,
                kind,
                settings,
                livelihoods,
                startsAt,
                endsAt,
                venue,
                town,
                description,
                next,
                demo,
                createdAt,
                now,
                next == EventStage.PUBLISHED ? now : publishedAt,
                attendance,
                questions);
    }
}
