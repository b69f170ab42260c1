package cn.zhongning.portal.venues;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The part of a venue's form about its opening hours: a line for each day of the week. */
final class HoursFields {
    private static final int LINE = 60;
    private static final int CLOSED = 1000;

    private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);
    private final Button copy = new Button();
    private final TextField note;
    private final TextArea closed;

    HoursFields(FormFields fields, Inputs inputs, Texts texts, Locale locale) {
        for (var day : DayOfWeek.values()) {
            var line = new TextField(day.getDisplayName(TextStyle.FULL, locale));
            line.setMaxLength(LINE);
            line.setPlaceholder(texts.get(locale, "venues.closed"));
            days.put(
                    day,
                    fields.add("hours" + day, line, Function.identity(), Function.identity(), HoursFields::readable));
        }
        copy.setText(texts.get(locale, "venues.hours.copy"));
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        copy.addClickListener(click -> copyMonday());
        note = inputs.line("hoursNote", "venues.hours.note", "venues.hours.note.hint", OpeningHours.NOTE);
        closed = inputs.lines("closed", "venues.closed.days", "venues.closed.days.hint", CLOSED, HoursFields::closed);
        closed.setMinRows(2);
    }

    Component[] all() {
        return new Component[] {
            FormSections.row(days.values().toArray(TextField[]::new)), copy, note, closed,
        };
    }

    void read(OpeningHours hours) {
        days.forEach((day, line) -> line.setValue(HoursText.write(hours.week().getOrDefault(day, List.of()))));
        note.setValue(hours.note());
        closed.setValue(hours.closed().stream().map(LocalDate::toString).collect(Collectors.joining("、")));
    }

    OpeningHours write() {
        var week = new EnumMap<DayOfWeek, List<OpeningHours.Span>>(DayOfWeek.class);
        days.forEach((day, line) -> week.put(day, HoursText.parse(line.getValue())));
        return new OpeningHours(week, note.getValue(), closed(closed.getValue()));
    }

    private void copyMonday() {
        var monday = Objects.requireNonNull(days.get(DayOfWeek.MONDAY)).getValue();
        days.values().forEach(line -> line.setValue(monday));
    }

    /** Says so at once where the hours of a day overlap or cannot be read. */
    private static void readable(String typed) {
        HoursText.checked(typed);
    }

    /** Days as people write them one after the other. */
    static List<LocalDate> closed(String typed) {
        try {
            var days = Arrays.stream(typed.strip().split("[\\s,、;，；]+"))
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse)
                    .toList();
            var hours = new OpeningHours(Map.of(), "", days);
            hours.check();
            return hours.closed();
        } catch (DateTimeException unreadable) {
            throw new Refused("venues.error.closed.day");
        }
    }
}
