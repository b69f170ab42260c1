package cn.zhongning.portal.events;

import cn.zhongning.portal.events.Rule.End;
import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a session repeats, with what that gives: the rule in words, and each of its days to leave out. */
class RuleFields extends Div {
    private final transient Texts texts;
    private final transient RuleWords words;
    private final transient WorkingDays calendar;
    private final transient SessionForm first;
    private final Locale locale;
    private final Select<Repeat> repeat = new Select<>();
    private final IntegerField every = new IntegerField();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final RadioButtonGroup<Boolean> counted = new RadioButtonGroup<>();
    private final IntegerField times = new IntegerField();
    private final DatePicker until = new DatePicker();
    private final CheckboxGroup<LocalDateTime> held = new CheckboxGroup<>();
    private final Button holidays = new Button();
    private final Paragraph sentence = new Paragraph();
    private List<LocalDateTime> given = List.of();
    private boolean quiet;

    RuleFields(SessionForm first, @Nullable SeriesForm known, WorkingDays calendar, Texts texts, Locale locale) {
        this.first = first;
        this.calendar = calendar;
        this.texts = texts;
        this.locale = locale;
        words = new RuleWords(texts, locale);
        addClassNames("form", "rule");
        arrange();
        quiet = true;
        read(known);
        quiet = false;
        var choice = new Div(repeat, every);
        choice.addClassName("row");
        var end = new Div(counted, times, until);
        end.addClassName("row");
        add(choice, days, end, sentence, held, holidays);
        show();
        if (known != null) held.setValue(within(known.sessions()));
        tell();
    }

    /** @throws Refused where the rule gives nothing, or too much */
    SeriesForm series() {
        var whole = whole();
        var left = new HashSet<>(given);
        left.removeAll(held.getValue());
        if (left.size() == given.size()) throw new Refused("events.error.rule.none");
        return new SeriesForm(whole.id(), whole.rule(), whole.starts(), whole.minutes(), left);
    }

    private SeriesForm whole() {
        var end = Boolean.TRUE.equals(counted.getValue())
                ? new End.Times(Optional.ofNullable(times.getValue())
                        .filter(number -> number > 0)
                        .orElse(1))
                : new End.Until(Optional.ofNullable(until.getValue())
                        .orElseThrow(() -> new Refused("events.error.rule.until")));
        int step = Optional.ofNullable(every.getValue())
                .filter(number -> number >= 1 && number <= Rule.EVERY)
                .orElseThrow(() -> new Refused("events.error.rule.every", Rule.EVERY));
        var rule = repeat.getValue().rule(first.starts(), step, days.getValue(), end);
        int minutes = Math.toIntExact(first.length().toMinutes());
        return new SeriesForm(UUID.randomUUID(), rule, first.starts(), minutes, Set.of());
    }

    private void read(@Nullable SeriesForm known) {
        repeat.setValue(known == null ? Repeat.WEEKS : Repeat.of(known.rule()));
        every.setValue(known == null ? 1 : known.rule().every());
        days.setValue(
                known == null || repeat.getValue() != Repeat.WEEKS
                        ? Set.of(first.starts().getDayOfWeek())
                        : Set.copyOf(known.rule().days()));
        counted.setValue(known == null || known.rule().until().isEmpty());
        until.setValue(known == null ? null : known.rule().until().orElse(null));
        times.setValue(known == null ? 8 : left(known));
    }

    /** Of a rule that is going on, only what is still to come. */
    private int left(SeriesForm known) {
        return Math.toIntExact(known.rule().starts(known.starts()).stream()
                .filter(start -> !start.isBefore(first.starts()))
                .count());
    }

    private void arrange() {
        repeat.setLabel(text("events.repeat"));
        repeat.setItems(Repeat.values());
        repeat.setItemLabelGenerator(each -> texts.label(locale, each));
        every.setLabel(text("events.repeat.every"));
        every.setMin(1);
        every.setMax(Rule.EVERY);
        every.setStepButtonsVisible(true);
        days.setLabel(text("events.repeat.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(words::weekday);
        counted.setLabel(text("events.repeat.end"));
        counted.setItems(true, false);
        counted.setItemLabelGenerator(each -> text(each ? "events.repeat.times" : "events.repeat.until"));
        times.setLabel(text("events.repeat.number"));
        times.setMin(1);
        times.setMax(EventForm.SESSIONS);
        times.setStepButtonsVisible(true);
        until.setLabel(text("events.repeat.day"));
        until.setLocale(locale);
        until.setI18n(CalendarWords.of(texts, locale));
        held.setLabel(text("events.repeat.held"));
        held.setItemLabelGenerator(this::named);
        held.addClassName("dates");
        holidays.setText(text("events.repeat.holidays"));
        holidays.addThemeVariants(ButtonVariant.TERTIARY);
        holidays.addClickListener(click -> held.setValue(
                within(given.stream().filter(each -> holiday(each).isEmpty()).toList())));
        sentence.getElement().setAttribute("role", "status");
        sentence.addClassName("sentence");
        listen(repeat);
        listen(every);
        listen(days);
        listen(counted);
        listen(times);
        listen(until);
        held.addValueChangeListener(change -> {
            if (!quiet) tell();
        });
    }

    private void listen(AbstractField<?, ?> field) {
        field.addValueChangeListener(change -> {
            if (quiet) return;
            show();
            tell();
        });
    }

    private void show() {
        days.setVisible(repeat.getValue() == Repeat.WEEKS);
        times.setVisible(Boolean.TRUE.equals(counted.getValue()));
        until.setVisible(!times.isVisible());
        given = possible();
        quiet = true;
        held.setItems(given);
        held.setValue(Set.copyOf(given));
        quiet = false;
        held.setVisible(given.size() > 1);
        holidays.setVisible(given.stream().anyMatch(each -> holiday(each).isPresent()));
    }

    private List<LocalDateTime> possible() {
        try {
            return whole().sessions();
        } catch (Refused shownInWords) {
            return List.of();
        }
    }

    private void tell() {
        try {
            sentence.setText(words.say(series()));
            sentence.removeClassName("bad");
        } catch (Refused refused) {
            sentence.setText(texts.get(locale, refused));
            sentence.addClassName("bad");
        }
    }

    private Set<LocalDateTime> within(List<LocalDateTime> starts) {
        return starts.stream().filter(given::contains).collect(Collectors.toSet());
    }

    private String named(LocalDateTime start) {
        var day = text("events.repeat.date", words.day(start, true), words.weekday(start.getDayOfWeek()));
        return holiday(start)
                .map(name -> text("events.repeat.holiday", day, name))
                .orElse(day);
    }

    private Optional<String> holiday(LocalDateTime start) {
        return calendar.announced(start.toLocalDate());
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
