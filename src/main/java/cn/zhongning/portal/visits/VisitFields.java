package cn.zhongning.portal.visits;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plain form by which a group books one of a day's hours; errors beside fields. */
final class VisitFields {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final VisitForm typed;
    private final Map<String, Refused> wrong;
    private final Texts texts;
    private final Locale locale;

    VisitFields(VisitForm typed, Map<String, Refused> wrong, Texts texts, Locale locale) {
        this.typed = typed;
        this.wrong = wrong;
        this.texts = texts;
        this.locale = locale;
    }

    HtmlContainer book(UUID venue, List<VisitHours.Hour> hours, String organisation) {
        var send = submit(text("visits.send"));
        send.addClassNames("button", "main");
        var fields = form(
                "post",
                PageRequest.link(locale, "/venues/" + venue + "/visits"),
                choices(hours),
                field("party", "text", typed.party(), "organization", VisitCheck.PARTY),
                field("name", "text", typed.name(), "name", VisitCheck.NAME),
                FormField.hint(
                        FormField.input(field("phone", "tel", typed.phone(), "tel-national", 20), "inputmode", "tel"),
                        text("visits.phone.hint")),
                digits("persons", typed.persons()),
                children(),
                FormField.hint(field("email", "email", typed.email(), "email", 200), text("visits.email.hint")),
                remarks(),
                VisitNotice.told(organisation, texts, locale),
                VisitNotice.box("consent", text("visits.consent"), typed.consent(), error("consent")),
                send);
        fields.addClassNames("form", "register");
        return with(fields, "novalidate", "");
    }

    /** The same fields for a booking that there is; its hour stays. */
    HtmlContainer change(String address, Visit visit) {
        var seen = with(with(element("input"), "type", "hidden"), "name", "seen");
        var send = submit(text("visits.change.send"));
        send.addClassNames("button", "main");
        var phone = FormField.input(field("phone", "tel", typed.phone(), "tel-national", 20), "inputmode", "tel");
        var fields = form(
                "post",
                address,
                with(seen, "value", visit.state()),
                digits("persons", typed.persons()),
                field("party", "text", typed.party(), "organization", VisitCheck.PARTY),
                field("name", "text", typed.name(), "name", VisitCheck.NAME),
                FormField.hint(phone, text("visits.change.phone", Phone.masked(Objects.requireNonNull(visit.phone())))),
                children(),
                FormField.hint(field("email", "email", typed.email(), "email", 200), text("visits.email.hint")),
                remarks(),
                send);
        fields.addClassNames("form", "register");
        return with(fields, "novalidate", "");
    }

    Component summary() {
        var note = with(new Paragraph(text("visits.wrong", wrong.size())), "role", "alert");
        note.addClassNames("note", "bad");
        return note;
    }

    private Component choices(List<VisitHours.Hour> hours) {
        var legend = element("legend");
        legend.setText(text("visits.hour"));
        var choices = with(element("fieldset", legend), "id", "f-hour");
        choices.addClassNames("choices", "visit-hours");
        hours.forEach(hour -> choices.add(choice(hour)));
        var mistake = error("hour");
        if (mistake == null) return choices;
        var message = new Span(mistake);
        message.addClassName("error");
        choices.add(message);
        return choices;
    }

    private Component choice(VisitHours.Hour hour) {
        var value = hour.starts().toString();
        var radio = with(with(with(element("input"), "type", "radio"), "name", "hour"), "value", value);
        if (hour.free() == 0) with(radio, "disabled", "");
        else if (value.equals(typed.hour())) with(radio, "checked", "");
        var state = new Span(hour.free() == 0 ? text("visits.full") : text("visits.free", hour.free()));
        state.addClassName("hint");
        var words = new Div(new Span(HOUR.format(hour.starts()) + "–" + HOUR.format(hour.ends())), state);
        return element("label", radio, words);
    }

    private Div digits(String name, String value) {
        var field = field(name, "text", value, "off", 5);
        return FormField.input(field, "inputmode", "numeric");
    }

    private Div remarks() {
        var area = FormField.area("remarks", text("visits.remarks"), 3, typed.remarks(), error("remarks"));
        FormField.input(area, "maxlength", Integer.toString(VisitCheck.REMARKS));
        return FormField.hint(area, text("visits.remarks.hint"));
    }

    /** Closed as long as nobody needs it. */
    private Component children() {
        var part = details(
                text("visits.children.ask"),
                digits("children", typed.children()),
                field("guardian", "text", typed.guardian(), "name", VisitCheck.NAME),
                VisitNotice.box(
                        "guardianConsent",
                        text("visits.guardian.consent"),
                        typed.guardianConsent(),
                        error("guardianConsent")));
        part.addClassName("more-fields");
        boolean needed = !typed.children().isBlank()
                || List.of("children", "guardian", "guardianConsent").stream().anyMatch(wrong::containsKey);
        return needed ? with(part, "open", "") : part;
    }

    private Div field(String name, String type, String value, String autocomplete, int longest) {
        var field = FormField.input(name, type, text("visits." + name), value, error(name));
        FormField.input(field, "autocomplete", autocomplete);
        return FormField.input(field, "maxlength", Integer.toString(longest));
    }

    private @Nullable String error(String field) {
        var refused = wrong.get(field);
        return refused == null ? null : texts.get(locale, refused);
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
