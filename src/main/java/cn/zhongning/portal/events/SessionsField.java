package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of an event, one below the other; those that repeat in one part. */
class SessionsField extends CustomField<Times> {
    private final transient Texts texts;
    private final transient WorkingDays calendar;
    private final Locale locale;
    private final List<SessionPart> parts = new ArrayList<>();
    private final Div list = new Div();
    private final Button more;
    private boolean registers;
    private boolean reading;
    private EventMode mode = EventMode.ON_SITE;
    private @Nullable String timetable;

    SessionsField(WorkingDays calendar, Texts texts, Locale locale) {
        this.calendar = calendar;
        this.texts = texts;
        this.locale = locale;
        setLabel(texts.get(locale, "events.sessions"));
        more = new Button(texts.get(locale, "events.session.add"), click -> {
            addSession();
            rearranged();
        });
        list.addClassName("sessions");
        add(list, more);
        addSession();
    }

    /** Only the seats that there can be are asked for. */
    void show(boolean registers, EventMode mode) {
        this.registers = registers;
        this.mode = mode;
        arrange();
    }

    /** Where the sessions of a series are changed one by one, once they are stored. */
    void lead(String address) {
        timetable = address;
    }

    @Override
    protected Times generateModelValue() {
        return Times.all(parts.stream().map(SessionPart::write));
    }

    @Override
    protected void setPresentationValue(Times times) {
        reading = true;
        try {
            show(times);
        } finally {
            reading = false;
        }
    }

    private void show(Times times) {
        parts.clear();
        list.removeAll();
        var series = new LinkedHashMap<UUID, List<SessionForm>>();
        for (var session : times.whole()) {
            var place = session.place();
            if (place == null) addSession().read(session);
            else
                series.computeIfAbsent(place.series().id(), any -> new ArrayList<>())
                        .add(session);
        }
        series.values().forEach(each -> insert(parts.size(), part(each)));
        times.unfinished().forEach(each -> addSession().read(each));
        if (parts.isEmpty()) addSession();
    }

    @Override
    public Times getValue() {
        return generateModelValue();
    }

    /** What is wrong is said beside the fields of each session. */
    void mark() {
        parts.forEach(SessionPart::mark);
    }

    private void typed() {
        if (reading) return;
        setModelValue(generateModelValue(), true);
    }

    /** A button that was pressed is no input: the browser is told that something has changed. */
    private void rearranged() {
        typed();
        getElement().executeJs("this.dispatchEvent(new Event('change', {bubbles: true}))");
    }

    private SessionFields addSession() {
        var part = new SessionFields(texts, locale, this::removePart, this::repeat);
        part.onTyped(this::typed);
        insert(parts.size(), part);
        return part;
    }

    private void repeat(SessionFields part) {
        part.session()
                .ifPresent(first -> new RepeatDialog(first, null, calendar, texts, locale, series -> {
                            int place = parts.indexOf(part);
                            removePart(part);
                            insert(place, part(series.like(first)));
                            rearranged();
                        })
                        .open());
    }

    private SeriesPart part(List<SessionForm> sessions) {
        var stored = Optional.ofNullable(timetable)
                .filter(any -> sessions.stream().allMatch(session -> session.id() != null));
        return new SeriesPart(sessions, stored, texts, locale, this::removePart);
    }

    private <P extends Component & SessionPart> void insert(int place, P part) {
        parts.add(place, part);
        list.addComponentAtIndex(place, part);
        arrange();
    }

    private void removePart(SessionPart part) {
        parts.remove(part);
        list.remove((Component) part);
        arrange();
        rearranged();
    }

    private void arrange() {
        for (int i = 0; i < parts.size(); i++) {
            var number = parts.size() == 1 ? null : i + 1;
            parts.get(i).arrange(new SessionPart.Place(number, registers, mode));
        }
        more.setVisible(parts.size() < EventForm.SESSIONS);
    }
}
