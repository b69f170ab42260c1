package cn.zhongning.portal.visits;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Venue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enters a group that calls, under the same rules as the public form's. */
class VisitEnterDialog extends Dialog {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final transient VisitDesk desk;
    private final transient Texts texts;
    private final Locale locale;
    private final Consumer<String> done;
    private final transient Beside beside;
    private final Select<Venue> venue = new Select<>();
    private final DatePicker day = new DatePicker();
    private final Select<VisitHours.Hour> hour = new Select<>();
    private final TextField party = new TextField();
    private final TextField name = new TextField();
    private final TextField phone = new TextField();
    private final TextField persons = new TextField();
    private final TextField children = new TextField();
    private final TextField guardian = new TextField();
    private final TextField remarks = new TextField();
    private final Checkbox guardianConsent = new Checkbox();
    private final Checkbox consent = new Checkbox();

    VisitEnterDialog(VisitDesk desk, VisitHours hours, Texts texts, Locale locale, Consumer<String> done) {
        this.desk = desk;
        this.texts = texts;
        this.locale = locale;
        this.done = done;
        beside = new Beside(refused -> texts.get(locale, refused));
        setHeaderTitle(text("visits.enter"));
        when(hours);
        FormSections.require(venue, day, hour, party, name, phone, persons);
        consent.setLabel(text("registration.desk.consent"));
        guardianConsent.setLabel(text("visits.enter.guardian-consent"));
        var form = new Div(
                beside.field("venue", venue),
                beside.field("day", day),
                beside.field("hour", hour),
                field("party", party),
                field("name", name),
                field("phone", phone),
                field("persons", persons),
                field("children", children),
                field("guardian", guardian),
                beside.field("guardianConsent", guardianConsent),
                field("remarks", remarks),
                beside.field("consent", consent));
        form.addClassName("form");
        add(form);
        var enter = new Button(text("visits.enter.yes"), click -> beside.accepts("hour", this::enter));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("pages.close"), click -> close()), enter);
        setWidth("30rem");
    }

    private void when(VisitHours hours) {
        var venues = desk.venues();
        venue.setLabel(text("visits.enter.venue"));
        venue.setItems(venues);
        venue.setItemLabelGenerator(VisitEnterDialog::called);
        day.setLabel(text("visits.day"));
        day.setLocale(locale);
        day.setI18n(CalendarWords.of(texts, locale));
        day.setMin(hours.first());
        day.setMax(hours.last());
        hour.setLabel(text("visits.hour"));
        hour.setItemLabelGenerator(this::told);
        if (!venues.isEmpty()) venue.setValue(venues.getFirst());
        day.setValue(hours.first());
        venue.addValueChangeListener(change -> offer());
        day.addValueChangeListener(change -> offer());
        offer();
    }

    private void offer() {
        boolean chosen = venue.getValue() != null && day.getValue() != null;
        var offered = chosen ? desk.hours(venue.getValue(), day.getValue()) : List.<VisitHours.Hour>of();
        hour.setItems(offered);
        hour.setHelperText(offered.isEmpty() ? text("visits.none") : null);
        offered.stream().filter(each -> each.free() > 0).findFirst().ifPresent(hour::setValue);
    }

    private String told(VisitHours.@Nullable Hour hour) {
        if (hour == null) return "";
        var state = hour.free() == 0 ? text("visits.full") : text("visits.free", hour.free());
        return HOUR.format(hour.starts()) + "–" + HOUR.format(hour.ends()) + " · " + state;
    }

    private static String called(@Nullable Venue venue) {
        return venue == null ? "" : venue.form().name();
    }

    private TextField field(String key, TextField field) {
        field.setLabel(text("visits." + key));
        return beside.field(key, field);
    }

    private void enter() {
        if (venue.getValue() == null) return;
        var answer = desk.enter(venue.getValue().id(), form());
        close();
        done.accept(text(
                answer.fresh() ? "visits.entered" : "visits.enter.known",
                answer.visit().ticket(),
                texts.label(locale, answer.visit().stage())));
    }

    private VisitForm form() {
        return new VisitForm(
                hour.getValue() == null ? "" : hour.getValue().starts().toString(),
                party.getValue(),
                name.getValue(),
                phone.getValue(),
                "",
                persons.getValue(),
                children.getValue(),
                guardian.getValue(),
                remarks.getValue(),
                consent.getValue() ? VisitNotice.VERSION : null,
                guardianConsent.getValue() ? VisitNotice.VERSION : null);
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
