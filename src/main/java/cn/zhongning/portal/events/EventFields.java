package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.pictures.PicturesField;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The form of an event in the order in which one would tell it, errors beside fields. */
class EventFields extends Div {
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
        topic = new TopicFields(inputs, choices, ties, site);
        presented = new PresentedField(fields, known, texts, locale);
        poster = fields.add(
                "poster",
                new PicturesField(pictures, texts, locale, "events.poster", 1),
                PicturesField::written,
                PicturesField::read,
                any -> {});
        place = new PlaceFields(inputs, choices, ties, site, texts.get(locale, "events.town.none"));
        audience = new AudienceFields(inputs, fields, texts, locale);
        hosts = new HostsFields(inputs);
        entry = new EntryFields(inputs, choices);
        sessions =
                fields.add("sessions", new SessionsField(calendar, texts, locale), Times::text, Times::of, any -> {});
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
            sessions.setValue(new Times(form.sessions(), form.unfinished()));
            known = form.sessions();
        });
    }

    /** Those of a published event are changed by themselves. */
    void withTimes(boolean shown) {
        sessions.setVisible(shown);
        timed = shown;
    }

    /** What was typed, when a draft may say it; otherwise the errors stand beside their fields. */
    Optional<EventForm> write() {
        var wrong = fields.check();
        fields.show(wrong);
        return wrong.isEmpty() ? Optional.of(form()) : Optional.empty();
    }

    private EventForm form() {
        if (!timed) return new EventForm(announcement(), known);
        var times = sessions.getValue();
        return new EventForm(announcement(), times.whole(), times.unfinished());
    }

    /** What is missing or wrong, beside its field. */
    void show(Mistakes mistakes) {
        fields.show(mistakes.byField());
        if (mistakes.byField().containsKey("sessions")) sessions.mark();
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

    private void arrange() {
        sessions.show(entry.registers(), place.mode());
        entry.show(place.mode());
        presented.show(topic.roadshow());
    }

    FormFields fields() {
        return fields;
    }
}
