package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Codes.constant;
import static cn.zhongning.portal.api.Codes.constants;
import static cn.zhongning.portal.api.Codes.list;
import static cn.zhongning.portal.api.Codes.text;
import static cn.zhongning.portal.api.Codes.word;

import cn.zhongning.portal.events.Announcement;
import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.Audience;
import cn.zhongning.portal.events.Entry;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventForm;
import cn.zhongning.portal.events.EventKind;
import cn.zhongning.portal.events.EventMode;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.events.Hosts;
import cn.zhongning.portal.events.Place;
import cn.zhongning.portal.events.Question;
import cn.zhongning.portal.events.SessionForm;
import cn.zhongning.portal.events.Speakers;
import cn.zhongning.portal.events.Speakers.Speaker;
import cn.zhongning.portal.events.Topic;
import cn.zhongning.portal.events.Wording;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody writes about an event. What is missing is empty. */
record EventText(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String description,
        @Schema(implementation = EventKind.class) @Nullable String kind,

        @ArraySchema(schema = @Schema(implementation = EventSetting.class)) @Nullable
        List<String> settings,

        @Nullable List<String> livelihoods,
        @Nullable String industry,
        @Nullable List<UUID> results,
        @Nullable UUID campaign,
        @Schema(implementation = EventMode.class) @Nullable String mode,
        @Nullable String venue,
        @Nullable String town,
        @Nullable String accessibility,
        @Nullable UUID venueId,
        @Nullable String audience,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable String language,
        @Nullable List<String> coOrganisers,
        @Nullable String office,
        @Nullable List<SpeakerText> speakers,
        @Nullable String contact,
        @Schema(implementation = Attendance.class) @Nullable String attendance,

        @ArraySchema(schema = @Schema(implementation = Question.class)) @Nullable
        List<String> questions,

        @Nullable String instructionsOnSite,
        @Nullable String instructionsOnline,
        @Nullable UUID poster,
        @Nullable List<SessionText> sessions) {
    static final EventText BLANK = new EventText(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null);

    /** Who speaks. */
    record SpeakerText(@Nullable String name, @Nullable String about) {
        Speaker speaker() {
            return new Speaker(text(name), text(about));
        }
    }

    static EventText of(Event event, List<EventSession> sessions) {
        return of(event.announcement(), sessions.stream().map(SessionText::of).toList());
    }

    /** @param sessions none where its times are none of it */
    static EventText of(Announcement told, @Nullable List<SessionText> sessions) {
        return new EventText(
                told.wording().title(),
                told.wording().summary(),
                told.wording().description(),
                Codes.codeIfAny(told.topic().kind()),
                Codes.codes(List.copyOf(told.topic().settings())),
                List.copyOf(told.topic().livelihoods()),
                told.topic().industry(),
                told.topic().results(),
                told.topic().campaignId(),
                Codes.code(told.place().mode()),
                told.place().venue(),
                told.place().town(),
                told.place().accessibility(),
                told.place().venueId(),
                told.audience().who(),
                told.audience().ageFrom(),
                told.audience().ageTo(),
                told.audience().language(),
                told.hosts().coOrganisers(),
                told.hosts().office(),
                told.hosts().speakers().each().stream()
                        .map(each -> new SpeakerText(each.name(), each.about()))
                        .toList(),
                told.hosts().contact(),
                Codes.code(told.entry().attendance()),
                Codes.codes(List.copyOf(told.entry().questions())),
                told.entry().instructionsOnSite(),
                told.entry().instructionsOnline(),
                told.poster(),
                sessions);
    }

    /** @param known the sessions that it has until now: their places in a series stay, and what was called off is off */
    EventForm form(List<SessionForm> known) {
        return new EventForm(
                announcement(),
                list(sessions).stream().map(session -> session.form(known)).toList());
    }

    private Announcement announcement() {
        return new Announcement(
                new Wording(text(title), text(summary), text(description)),
                topic(),
                new Place(
                        Objects.requireNonNullElse(constant(EventMode.class, mode), EventMode.ON_SITE),
                        text(venue),
                        word(town),
                        text(accessibility),
                        venueId),
                new Audience(text(audience), ageFrom, ageTo, text(language)),
                hosts(),
                entry(),
                poster);
    }

    private Topic topic() {
        return new Topic(
                constant(EventKind.class, kind),
                new HashSet<>(constants(EventSetting.class, settings)),
                new HashSet<>(list(livelihoods)),
                word(industry),
                list(results),
                campaign);
    }

    private Hosts hosts() {
        var speaking = list(speakers).stream().map(SpeakerText::speaker).toList();
        return new Hosts(list(coOrganisers), text(office), new Speakers(speaking), text(contact));
    }

    private Entry entry() {
        return new Entry(
                Objects.requireNonNullElse(constant(Attendance.class, attendance), Attendance.OPEN),
                new HashSet<>(constants(Question.class, questions)),
                text(instructionsOnSite),
                text(instructionsOnline));
    }
}
