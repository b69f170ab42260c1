package cn.zhongning.portal.registration;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.Question;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.registration.FormCheck.Choice;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enters somebody who stands at the counter or calls, under the same rules as the public form's. */
class EnterDialog extends Dialog {
    private final transient Event event;
    private final transient List<EventSession> sessions;
    private final transient RegistrationDesk desk;
    private final transient Texts texts;
    private final Locale locale;
    private final Consumer<String> done;
    private final transient Beside beside;
    private final Select<String> session = new Select<>();
    private final TextField name = new TextField();
    private final TextField phone = new TextField();
    private final TextField persons = new TextField();
    private final TextField school = new TextField();
    private final Select<String> town = new Select<>();
    private final TextField children = new TextField();
    private final TextField ages = new TextField();
    private final TextField guardian = new TextField();
    private final Checkbox guardianConsent = new Checkbox();
    private final Checkbox consent = new Checkbox();

    EnterDialog(
            Event event,
            List<EventSession> sessions,
            RegistrationDesk desk,
            Texts texts,
            Site site,
            Locale locale,
            Consumer<String> done) {
        this.event = event;
        this.sessions = sessions;
        this.desk = desk;
        this.texts = texts;
        this.locale = locale;
        this.done = done;
        beside = new Beside(refused -> texts.get(locale, refused));
        setHeaderTitle(text("registration.desk.enter"));
        session.setLabel(text("registration.session"));
        session.setItems(choices());
        session.setItemLabelGenerator(this::choice);
        if (!choices().isEmpty()) session.setValue(choices().getFirst());
        persons.setValue("1");
        children.setValue("0");
        consent.setLabel(text("registration.desk.consent"));
        guardianConsent.setLabel(text("registration.desk.guardian-consent"));
        town.setLabel(text("registration.town"));
        var towns = HomeTown.choices(site, texts, locale);
        town.setItems(towns.keySet());
        town.setItemLabelGenerator(code -> towns.getOrDefault(code, ""));
        town.setEmptySelectionAllowed(true);
        town.setVisible(event.asks().contains(Question.TOWN));
        school.setVisible(event.asks().contains(Question.SCHOOL));
        ages.setVisible(event.asks().contains(Question.AGES));
        var form = new Div(
                beside.field("session", session),
                field("name", name),
                field("phone", phone),
                field("persons", persons),
                field("school", school),
                beside.field("town", town),
                field("children", children),
                field("ages", ages),
                field("guardian", guardian),
                beside.field("guardianConsent", guardianConsent),
                beside.field("consent", consent));
        form.addClassName("form");
        add(form);
        var enter = new Button(text("registration.send"), click -> beside.accepts("session", this::enter));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("events.close"), click -> close()), enter);
        setWidth("30rem");
    }

    private TextField field(String key, TextField field) {
        field.setLabel(text("registration." + key));
        return beside.field(key, field);
    }

    private List<String> choices() {
        var choices = new ArrayList<String>();
        for (var each : sessions) {
            for (var seating : Seating.values()) {
                if (each.offers(seating) && !each.cancelled()) choices.add(each.id() + "/" + seating);
            }
        }
        return choices;
    }

    private String choice(@Nullable String value) {
        var choice = value == null ? null : Choice.parse(value).orElse(null);
        if (choice == null) return "";
        return sessions.stream()
                .filter(each -> each.id().equals(choice.session()))
                .map(each -> EventTimes.span(each.startsAt(), each.endsAt(), locale) + " · "
                        + texts.label(locale, choice.seating()) + " · "
                        + text("registration.state.free", each.free(choice.seating())))
                .findFirst()
                .orElse("");
    }

    private void enter() {
        var answer = desk.register(event.id(), form());
        close();
        var ticket = desk.one(event.id(), Objects.requireNonNull(answer.ticket()));
        var key = answer.known() == null ? "registration.desk.entered" : "registration.desk.known";
        done.accept(text(key, ticket.ticket(), texts.label(locale, ticket.stage())));
    }

    private RegistrationForm form() {
        return new RegistrationForm(
                session.getValue() == null ? "" : session.getValue(),
                name.getValue(),
                phone.getValue(),
                "",
                persons.getValue(),
                children.getValue(),
                ages.getValue(),
                guardian.getValue(),
                school.getValue(),
                town.getValue() == null ? "" : town.getValue(),
                consent.getValue() ? RegistrationNotice.VERSION : null,
                guardianConsent.getValue() ? RegistrationNotice.VERSION : null,
                "");
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
