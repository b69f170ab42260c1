package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.pictures.PicturesField;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/** The form of an event in the order in which one would tell it, errors beside fields. */
class EventFields extends Div {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient FormFields fields;
    private final transient WordingFields wording;
    private final transient TopicFields topic;
    private final transient PlaceFields place;
    private final transient AudienceFields audience;
    private final transient HostsFields hosts;
    private final transient EntryFields entry;
    private final transient PresentedField presented;
    private final SessionsField sessions;
    private final PicturesField poster;
    private transient List<SessionForm> known = List.of();
    private boolean timed = true;

    EventFields(
            Texts texts,
            Ties ties,
            Site site,
            WorkingDays calendar,
            Pictures pictures,
            ObjectProvider<PresentedResults> known,
            Locale locale) {
        fields = new FormFields(texts, locale);
        var inputs = new Inputs(fields, texts, site, locale);
        var choices = new Choices(fields, texts, locale);
        wording = new WordingFields(inputs);
        topic = new TopicFields(inputs, choices, ties, site, this::online);
        presented = new PresentedField(fields, known, texts, locale);
        poster = fields.add(
                "poster",
                new PicturesField(pictures, texts, locale, "events.poster", 1),
                JSON::writeValueAsString,
                text -> List.of(JSON.readValue(text, UUID[].class)),
                any -> {});
        place = new PlaceFields(inputs, choices, ties, site, texts.get(locale, "events.town.none"));
        audience = new AudienceFields(inputs, fields, texts, locale);
        hosts = new HostsFields(inputs);
        entry = new EntryFields(inputs, choices);
        sessions = fields.add(
                "sessions",
                new SessionsField(calendar, texts, locale),
                JSON::writeValueAsString,
                text -> List.of(JSON.readValue(text, SessionForm[].class)),
                any -> checkSessions());
        place.onMode(this::arrange);
        entry.onAttendance(this::arrange);
        topic.onKind(this::arrange);
        arrange();
        addClassNames("form", "wide");
        var sections = new FormSections(texts, locale);
        add(
                sections.section("events.part.wording", wording.all()),
                sections.section("events.part.topic", topic.all()),
                presented.layout(sections),
                sections.section("events.part.place", place.all()),
                sections.section("events.part.times", entry.attendance(), sessions, entry.questions()),
                sections.section("events.part.instructions", entry.instructions()),
                sections.section("events.part.audience", audience.all()),
                sections.section("events.part.hosts", hosts.all()),
                sections.section("events.part.poster", poster));
    }

    /** Where the sessions of a series are changed one by one. */
    void lead(String timetable) {
        sessions.lead(timetable);
    }

    void read(EventForm form) {
        fields.quietly(() -> {
            var told = form.announcement();
            wording.read(told.wording());
            topic.read(told.topic());
            presented.read(told.topic().results());
            poster.setValue(told.poster() == null ? List.of() : List.of(told.poster()));
            place.read(told.place());
            audience.read(told.audience());
            hosts.read(told.hosts());
            entry.read(told.entry());
            arrange();
            sessions.setValue(form.sessions());
            known = form.sessions();
        });
    }

    /** Those of a published event are changed by themselves. */
    void withTimes(boolean shown) {
        sessions.setVisible(shown);
        timed = shown;
    }

    /** What was typed, when it holds; otherwise the errors stand beside their fields. */
    Optional<EventForm> write() {
        var wrong = fields.check();
        fields.show(wrong);
        return wrong.isEmpty() ? Optional.of(new EventForm(announcement(), times())) : Optional.empty();
    }

    private List<SessionForm> times() {
        return timed ? sessions.getValue() : known;
    }

    private Announcement announcement() {
        return new Announcement(
                wording.write(),
                topic.write(presented.chosen()),
                place.write(),
                audience.write(),
                hosts.write(),
                entry.write(),
                poster.getValue().stream().findFirst().orElse(null));
    }

    private boolean online() {
        return place.mode().offers(Seating.ONLINE);
    }

    private void arrange() {
        sessions.show(entry.registers(), place.mode());
        entry.show(place.mode());
        presented.show(topic.roadshow());
    }

    private void checkSessions() {
        if (timed) sessions.check();
        if (entry.registers()
                && times().stream().map(session -> session.at(place.mode())).anyMatch(SessionForm::nowhere))
            throw new Refused("events.error.seats.none");
    }

    Component summary() {
        return fields.summary();
    }
}
