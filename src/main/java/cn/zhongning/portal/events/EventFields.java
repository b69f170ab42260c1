package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private final SessionsField sessions;

    EventFields(Texts texts, Ties ties, Site site, WorkingDays calendar, Locale locale) {
        fields = new FormFields(texts, locale);
        var inputs = new Inputs(fields, texts, site, locale);
        var choices = new Choices(fields, texts, locale);
        wording = new WordingFields(inputs);
        topic = new TopicFields(inputs, choices, ties, site, this::online);
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
        arrange();
        addClassNames("form", "wide");
        var sections = new FormSections(texts, locale);
        add(
                sections.section("events.part.wording", wording.all()),
                sections.section("events.part.topic", topic.all()),
                sections.section("events.part.place", place.all()),
                sections.section("events.part.times", entry.attendance(), sessions, entry.questions()),
                sections.section("events.part.instructions", entry.instructions()),
                sections.section("events.part.audience", audience.all()),
                sections.section("events.part.hosts", hosts.all()),
                fields.summary());
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
            place.read(told.place());
            audience.read(told.audience());
            hosts.read(told.hosts());
            entry.read(told.entry());
            arrange();
            sessions.setValue(form.sessions());
        });
    }

    /** What was typed, when it holds; otherwise the errors stand beside their fields. */
    Optional<EventForm> write() {
        var wrong = fields.check();
        fields.show(wrong);
        return wrong.isEmpty() ? Optional.of(new EventForm(announcement(), sessions.getValue())) : Optional.empty();
    }

    private Announcement announcement() {
        return new Announcement(
                wording.write(), topic.write(), place.write(), audience.write(), hosts.write(), entry.write(), null);
    }

    private boolean online() {
        return place.mode().offers(Seating.ONLINE);
    }

    private void arrange() {
        sessions.show(entry.registers(), place.mode());
        entry.show(place.mode());
    }

    private void checkSessions() {
        sessions.check();
        if (entry.registers()
                && sessions.getValue().stream()
                        .map(session -> session.at(place.mode()))
                        .anyMatch(SessionForm::nowhere)) throw new Refused("events.error.seats.none");
    }

    void show(Map<String, Refused> mistakes) {
        fields.show(mistakes);
    }
}
