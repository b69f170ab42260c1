package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.Inputs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** The part of an event's form about how one gets in. */
final class EntryFields {
    private final RadioButtonGroup<Attendance> attendance;
    private final CheckboxGroup<Question> questions;
    private final TextArea onSite;
    private final TextArea online;

    EntryFields(Inputs inputs, Choices choices) {
        attendance = choices.shown("attendance", "events.attendance", Attendance.class);
        questions =
                choices.some("questions", "events.questions", Question.class, List.of(Question.values()), any -> {});
        onSite = inputs.text(
                "instructionsOnSite",
                "events.instructions-on-site",
                "events.instructions-on-site.hint",
                Entry.INSTRUCTIONS);
        online = inputs.text(
                "instructionsOnline",
                "events.instructions-online",
                "events.instructions-online.hint",
                Entry.INSTRUCTIONS);
    }

    Component attendance() {
        return attendance;
    }

    Component questions() {
        return questions;
    }

    Component[] instructions() {
        return new Component[] {onSite, online};
    }

    boolean registers() {
        return attendance.getValue() != Attendance.OPEN;
    }

    void onAttendance(Runnable listener) {
        attendance.addValueChangeListener(change -> listener.run());
    }

    void show(EventMode mode) {
        questions.setVisible(registers());
        onSite.setVisible(mode.offers(Seating.ON_SITE));
        online.setVisible(mode.offers(Seating.ONLINE));
    }

    void read(Entry entry) {
        attendance.setValue(entry.attendance());
        questions.setValue(entry.questions());
        onSite.setValue(entry.instructionsOnSite());
        online.setValue(entry.instructionsOnline());
    }

    Entry write() {
        return new Entry(attendance.getValue(), questions.getValue(), onSite.getValue(), online.getValue());
    }
}
