package cn.zhongning.portal.events;

import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ReadOnlyHasValue;
import com.vaadin.flow.data.binder.ValidationException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of an event's form about one session, errors beside fields. */
class SessionFields extends FieldSet implements SessionPart {
    private final transient Texts texts;
    private final Locale locale;
    private final Binder<SessionForm> binder = new Binder<>(SessionForm.class);
    private final DateTimePicker starts = new DateTimePicker();
    private final DateTimePicker ends = new DateTimePicker();
    private final IntegerField seats = new IntegerField();
    private final IntegerField seatsOnline = new IntegerField();
    private final DateTimePicker opens = new DateTimePicker();
    private final DateTimePicker closes = new DateTimePicker();
    private final IntegerField most = new IntegerField();
    private final Checkbox waiting = new Checkbox();
    private final Div places = new Div(seats, seatsOnline, most, opens, closes, waiting);
    private final Button remove = new Button();
    private final Button repeat = new Button();
    private final Div ways = new Div(repeat, remove);
    private final ReadOnlyHasValue<@Nullable UUID> key = kept();
    private final ReadOnlyHasValue<SeriesForm.@Nullable Place> place = kept();
    private final ReadOnlyHasValue<@Nullable String> cancelled = kept();

    SessionFields(Texts texts, Locale locale, Consumer<SessionPart> removing, Consumer<SessionFields> repeating) {
        this.texts = texts;
        this.locale = locale;
        addClassNames("session", "form");
        places.addClassName("form");
        starts.setLabel(text("events.starts"));
        ends.setLabel(text("events.ends"));
        opens.setLabel(text("events.opens"));
        opens.setHelperText(text("events.opens.hint"));
        closes.setLabel(text("events.closes"));
        closes.setHelperText(text("events.closes.hint"));
        List.of(starts, ends, opens, closes).forEach(this::arrangeTime);
        number(seats, "events.seats");
        number(seatsOnline, "events.seats-online");
        seatsOnline.setHelperText(text("events.seats-online.hint"));
        number(most, "events.most");
        waiting.setLabel(text("events.waiting-list"));
        remove.setText(text("events.session.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> removing.accept(this));
        repeat.setText(text("events.repeat.button"));
        repeat.addClickListener(click -> repeating.accept(this));
        ways.addClassName("hints");
        bind();
        seats.setValue(30);
        most.setValue(4);
        waiting.setValue(true);
        add(starts, ends, places, ways);
    }

    @Override
    public void arrange(Place where) {
        name(where.number());
        places.setVisible(where.registers());
        seats.setVisible(where.mode().offers(Seating.ON_SITE));
        seatsOnline.setVisible(where.mode().offers(Seating.ONLINE));
        remove.setVisible(where.number() != null);
    }

    /** On its own in a dialog, where it is neither taken away nor repeated. */
    SessionFields alone() {
        ways.setVisible(false);
        return this;
    }

    void read(SessionForm session) {
        binder.readRecord(session);
    }

    @Override
    public Times write() {
        return quietly()
                .map(session -> new Times(List.of(session), List.of()))
                .orElseGet(() -> new Times(List.of(), List.of(typed())));
    }

    @Override
    public void mark() {
        binder.validate();
    }

    /** What stands in the fields, whether it holds or not. */
    SessionDraft typed() {
        return new SessionDraft(
                starts.getValue(),
                ends.getValue(),
                seats.getValue(),
                seatsOnline.getValue(),
                opens.getValue(),
                closes.getValue(),
                most.getValue(),
                waiting.getValue());
    }

    void read(SessionDraft typed) {
        starts.setValue(typed.starts());
        ends.setValue(typed.ends());
        seats.setValue(typed.seats());
        seatsOnline.setValue(typed.seatsOnline());
        opens.setValue(typed.opens());
        closes.setValue(typed.closes());
        most.setValue(typed.mostPersons());
        waiting.setValue(typed.waitingList());
    }

    void onTyped(Runnable listener) {
        Stream.<HasValue<?, ?>>of(starts, ends, seats, seatsOnline, opens, closes, most, waiting)
                .forEach(field -> field.addValueChangeListener(change -> listener.run()));
    }

    /** What was typed, when it holds; nothing is said where it does not. */
    Optional<SessionForm> quietly() {
        return binder.isValid() ? session() : Optional.empty();
    }

    /** The same; what is wrong is said beside its field. */
    Optional<SessionForm> session() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException shownBesideFields) {
            return Optional.empty();
        }
    }

    private void name(@Nullable Integer number) {
        if (number == null) getElement().removeAttribute("aria-label");
        else getElement().setAttribute("aria-label", text("events.session", number));
    }

    private void arrangeTime(DateTimePicker picker) {
        picker.setLocale(locale);
        picker.setDatePickerI18n(CalendarWords.of(texts, locale));
        picker.setStep(Duration.ofMinutes(15));
    }

    private void number(IntegerField field, String label) {
        field.setLabel(text(label));
        field.setStepButtonsVisible(true);
    }

    private void bind() {
        binder.forField(key).bind("id");
        binder.forField(place).bind("place");
        binder.forField(cancelled).bind("cancelled");
        binder.forField(starts).asRequired(text("events.error.starts")).bind("starts");
        binder.forField(ends)
                .asRequired(text("events.error.ends"))
                .withValidator(this::afterStart, text("events.error.ends"))
                .withValidator(this::shortEnough, text("events.error.long"))
                .bind("ends");
        binder.forField(seats)
                .withValidator(
                        value -> between(value, 0, SessionForm.SEATS), text("events.error.seats", SessionForm.SEATS))
                .bind("seats");
        binder.forField(seatsOnline)
                .withValidator(
                        value -> value == null || between(value, 1, SessionForm.SEATS),
                        text("events.error.seats-online", SessionForm.SEATS))
                .bind("seatsOnline");
        binder.forField(opens)
                .withValidator(this::beforeClosing, text("events.error.opens"))
                .bind("opens");
        binder.forField(closes)
                .withValidator(
                        value -> value == null || ends.getValue() == null || !value.isAfter(ends.getValue()),
                        text("events.error.closes"))
                .bind("closes");
        binder.forField(most)
                .withValidator(
                        value -> between(value, 1, SessionForm.PERSONS), text("events.error.most", SessionForm.PERSONS))
                .bind("mostPersons");
        binder.forField(waiting).bind("waitingList");
    }

    /** What belongs to the session and is nobody's to type. */
    private static <V extends @Nullable Object> ReadOnlyHasValue<V> kept() {
        return new ReadOnlyHasValue<>(value -> {});
    }

    private boolean afterStart(LocalDateTime end) {
        return starts.getValue() == null || end.isAfter(starts.getValue());
    }

    private boolean shortEnough(LocalDateTime end) {
        return starts.getValue() == null
                || Duration.between(starts.getValue(), end).compareTo(SessionForm.LONGEST) <= 0;
    }

    private boolean beforeClosing(@Nullable LocalDateTime open) {
        var last = closes.getValue() == null ? starts.getValue() : closes.getValue();
        return open == null || last == null || open.isBefore(last);
    }

    private static boolean between(@Nullable Integer value, int least, int most) {
        return value != null && value >= least && value <= most;
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
