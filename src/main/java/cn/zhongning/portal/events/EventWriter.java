package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.Actions;
import cn.zhongning.portal.forms.Conflict;
import cn.zhongning.portal.forms.KeptForm;
import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes on an event: keeps what is typed until it is stored, and shows what somebody else has changed meanwhile. */
final class EventWriter extends Div {
    private final transient EventService service;
    private final transient EventProposals proposals;
    private final transient EventPassages passages;
    private final transient Texts texts;
    private final EventFields fields;
    private final UUID writer;
    private final transient Consumer<Conflict> conflicts;
    private final transient BiConsumer<Event, String> done;
    private @Nullable KeptForm kept;
    private transient @Nullable Event event;

    /**
     * @param writer whose words the browser keeps: a shared computer has several
     * @param done what is shown next: the event as it stands now, and what is said about it
     */
    EventWriter(
            EventService service,
            EventProposals proposals,
            EventPassages passages,
            Texts texts,
            EventFields fields,
            UUID writer,
            Consumer<Conflict> conflicts,
            BiConsumer<Event, String> done) {
        this.service = service;
        this.proposals = proposals;
        this.passages = passages;
        this.texts = texts;
        this.fields = fields;
        this.writer = writer;
        this.conflicts = conflicts;
        this.done = done;
    }

    /** What was kept of another event stays with that one. */
    void begin(@Nullable Event shown) {
        removeAll();
        event = shown;
        kept = new KeptForm(fields.fields(), fields, key(), texts, getLocale());
        add(kept);
    }

    /** The same one, or the new one that it has become, as it stands now. */
    void read(Event shown, EventForm form) {
        event = shown;
        fields.read(form);
    }

    Component summary() {
        return fields.fields().summary();
    }

    void offer(Actions actions, @Nullable Event shown, boolean staff) {
        if (may(shown, EventMove.SUBMIT) || shown == null && !staff)
            actions.main("events.submit", () -> send(this::submit));
        if (may(shown, EventMove.PUBLISH) || may(shown, EventMove.PUBLISH_OWN) || shown == null && staff)
            actions.main("events.publish", () -> send(this::publish));
        if (shown != null && !service.mayChange(shown)) actions.main("events.propose", () -> send(this::propose));
        else if (shown != null && shown.published()) actions.main("events.save-published", () -> send(this::save));
        else actions.button("events.save-draft", () -> send(this::save));
    }

    private boolean may(@Nullable Event shown, EventMove move) {
        return shown != null && service.may(move, shown);
    }

    /** Shows it when it is whole; otherwise what is missing stands beside the fields. */
    void preview(Function<EventForm, EventPreview> preview) {
        send(form -> {
            form.complete();
            preview.apply(form).open();
        });
    }

    private void save(EventForm form) {
        stored(store(form), "events.saved");
    }

    private void submit(EventForm form) {
        var whole = store(form);
        stored(service.submit(whole.id(), whole.version()), "events.submitted");
    }

    private void publish(EventForm form) {
        var whole = store(form);
        stored(service.publish(whole.id(), whole.version()), "events.published");
    }

    private void propose(EventForm form) {
        var shown = Objects.requireNonNull(event);
        proposals.propose(shown.id(), shown.version(), form.announcement());
        stored(service.forDesk(shown.id()), "events.proposed");
    }

    /** At once the one that is written on, so that a refused step does not write a second draft. */
    private Event store(EventForm form) {
        var known = event;
        var stored = known == null ? service.draft(form) : service.change(known.id(), known.version(), form);
        event = stored;
        keep();
        if (known == null) UI.getCurrent().getPage().getHistory().replaceState(null, "desk/events/" + stored.id());
        return stored;
    }

    private void stored(Event now, String said) {
        event = now;
        keep();
        done.accept(now, said);
    }

    private void keep() {
        Objects.requireNonNull(kept).saved(key());
    }

    private String key() {
        return KeptForm.key("event", writer, event == null ? null : event.id());
    }

    private void send(Consumer<EventForm> way) {
        fields.write().ifPresent(form -> send(form, way));
    }

    private void send(EventForm form, Consumer<EventForm> way) {
        try {
            way.accept(form);
        } catch (Mistakes mistakes) {
            fields.show(mistakes);
        } catch (Refused refused) {
            if (!refused.key().equals("events.error.changed") || event == null) throw refused;
            conflict(event.id(), form, way);
        }
    }

    /** Both texts are shown; whoever keeps theirs goes on with what they wanted to do. */
    private void conflict(UUID id, EventForm mine, Consumer<EventForm> way) {
        var other = service.forDesk(id);
        var theirs = service.form(other);
        if (Passage.changes(passages.of(theirs), passages.of(mine)).isEmpty()) {
            stored(other, "listings.conflict.same");
            return;
        }
        conflicts.accept(new Conflict(
                texts,
                getLocale(),
                other.course().updatedAt(),
                passages.of(theirs),
                passages.of(mine),
                () -> {
                    event = other;
                    send(way);
                },
                () -> stored(other, "listings.conflict.taken")));
    }
}
