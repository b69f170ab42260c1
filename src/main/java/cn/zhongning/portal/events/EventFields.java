package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Optional;

/** The form of an event, errors beside fields. */
class EventFields extends Div {
    private final transient Texts texts;
    private final Locale locale;
    private final Binder<EventForm> binder = new Binder<>(EventForm.class);
    private final TextField title = new TextField();
    private final Select<EventKind> kind = new Select<>();
    private final CheckboxGroup<EventSetting> settings = new CheckboxGroup<>();
    private final MultiSelectComboBox<String> livelihoods = new MultiSelectComboBox<>();
    private final RadioButtonGroup<Attendance> attendance = new RadioButtonGroup<>();
    private final CheckboxGroup<Question> questions = new CheckboxGroup<>();
    private final SessionsField sessions;
    private final TextField venue = new TextField();
    private final Select<String> town = new Select<>();
    private final TextArea description = new TextArea();

    EventFields(Texts texts, Site site, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassName("form");
        sessions = new SessionsField(texts, locale);
        arrange(site);
        bind();
        add(title, kind, settings, attendance, questions, sessions, venue, town, livelihoods, description);
    }

    void read(EventForm form) {
        binder.readRecord(form);
    }

    /** What was typed, when it holds; otherwise the errors stand beside their fields. */
    Optional<EventForm> write() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException shownBesideFields) {
            return Optional.empty();
        }
    }

    private void arrange(Site site) {
        title.setLabel(text("events.title"));
        kind.setLabel(text("events.kind"));
        kind.setItems(EventKind.values());
        kind.setItemLabelGenerator(constant -> texts.label(locale, constant));
        settings.setLabel(text("events.settings"));
        settings.setItems(EventSetting.values());
        settings.setItemLabelGenerator(constant -> texts.label(locale, constant));
        attendance.setLabel(text("events.attendance"));
        attendance.setItems(Attendance.values());
        attendance.setItemLabelGenerator(constant -> texts.label(locale, constant));
        attendance.addValueChangeListener(change -> showRegistration());
        questions.setLabel(text("events.questions"));
        questions.setHelperText(text("events.questions.hint"));
        questions.setItems(Question.values());
        questions.setItemLabelGenerator(constant -> texts.label(locale, constant));
        attendance.setValue(Attendance.OPEN);
        venue.setLabel(text("events.venue"));
        town.setLabel(text("events.town"));
        town.setEmptySelectionAllowed(true);
        town.setEmptySelectionCaption(text("events.town.none"));
        town.setItems(site.towns().stream().map(Term::code).toList());
        town.setItemLabelGenerator(code -> code == null ? text("events.town.none") : site.town(code, locale));
        livelihoods.setLabel(text("events.livelihoods"));
        livelihoods.setItems(site.livelihoods().stream().map(Term::code).toList());
        livelihoods.setItemLabelGenerator(code -> site.livelihood(code, locale));
        description.setLabel(text("events.description"));
        count(title, "", EventForm.TITLE);
        count(venue, text("events.venue.hint") + " ", EventForm.VENUE);
        count(description, "", EventForm.DESCRIPTION);
    }

    private void showRegistration() {
        boolean registers = attendance.getValue() != Attendance.OPEN;
        questions.setVisible(registers);
        sessions.showRegistration(registers);
    }

    /** The length, while somebody types. */
    private <F extends TextFieldBase<F, String> & HasHelper> void count(F field, String hint, int most) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(typing -> tellLength(field, hint, most));
        tellLength(field, hint, most);
    }

    private void tellLength(TextFieldBase<?, String> field, String hint, int most) {
        ((HasHelper) field)
                .setHelperText(
                        hint + text("events.length", field.getValue().strip().length(), most));
    }

    private void bind() {
        binder.forField(title)
                .asRequired(text("events.error.title", EventForm.TITLE))
                .withValidator(value -> fits(value, 2, EventForm.TITLE), text("events.error.title", EventForm.TITLE))
                .bind("title");
        binder.forField(kind).asRequired(text("events.error.kind")).bind("kind");
        binder.forField(settings).asRequired(text("events.error.settings")).bind("settings");
        binder.forField(livelihoods).bind("livelihoods");
        binder.forField(attendance).asRequired().bind("attendance");
        binder.forField(questions).bind("questions");
        binder.forField(sessions).withValidator(sessions).bind("sessions");
        binder.forField(venue)
                .asRequired(text("events.error.venue", EventForm.VENUE))
                .withValidator(value -> fits(value, 2, EventForm.VENUE), text("events.error.venue", EventForm.VENUE))
                .bind("venue");
        binder.forField(town).bind("town");
        var about = text("events.error.description", EventForm.DESCRIPTION);
        binder.forField(description)
                .asRequired(about)
                .withValidator(value -> fits(value, 10, EventForm.DESCRIPTION), about)
                .bind("description");
    }

    private static boolean fits(String value, int least, int most) {
        int length = value.strip().length();
        return length >= least && length <= most;
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
