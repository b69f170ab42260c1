package cn.zhongning.portal.visits;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PlainForm;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The plain form by which a group books one of a day's hours; errors beside fields. */
final class VisitFields {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final VisitForm typed;
    private final PlainForm plain;
    private final Texts texts;
    private final Locale locale;

    VisitFields(VisitForm typed, Map<String, Refused> wrong, Texts texts, Locale locale) {
        this.typed = typed;
        plain = new PlainForm("visits", wrong, texts, locale);
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
                plain.field("party", "text", typed.party(), "organization", VisitCheck.PARTY),
                plain.field("name", "text", typed.name(), "name", VisitCheck.NAME),
                plain.phone(typed.phone(), text("visits.phone.hint")),
                digits("persons", typed.persons()),
                children(),
                plain.email(typed.email()),
                remarks(),
                VisitNotice.told(organisation, texts, locale),
                VisitNotice.box("consent", text("visits.consent"), typed.consent(), plain.error("consent")),
                send);
        return PlainForm.finished(fields);
    }

    /** The same fields for a booking that there is; its hour stays. */
    HtmlContainer change(String address, Visit visit) {
        var seen = with(with(element("input"), "type", "hidden"), "name", "seen");
        var send = submit(text("visits.change.send"));
        send.addClassNames("button", "main");
        var phone = Phone.masked(Objects.requireNonNull(visit.phone()));
        var fields = form(
                "post",
                address,
                with(seen, "value", visit.state()),
                digits("persons", typed.persons()),
                plain.field("party", "text", typed.party(), "organization", VisitCheck.PARTY),
                plain.field("name", "text", typed.name(), "name", VisitCheck.NAME),
                plain.phone(typed.phone(), text("visits.change.phone", phone)),
                children(),
                plain.email(typed.email()),
                remarks(),
                send);
        return PlainForm.finished(fields);
    }

    Component summary() {
        return plain.summary();
    }

    private Component choices(List<VisitHours.Hour> hours) {
        var legend = element("legend");
        legend.setText(text("visits.hour"));
        var choices = with(element("fieldset", legend), "id", "f-hour");
        choices.addClassNames("choices", "visit-hours");
        hours.forEach(hour -> choices.add(choice(hour)));
        plain.beneath("hour").ifPresent(choices::add);
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
        var field = plain.field(name, "text", value, "off", 5);
        return FormField.input(field, "inputmode", "numeric");
    }

    private Div remarks() {
        var area = FormField.area("remarks", text("visits.remarks"), 3, typed.remarks(), plain.error("remarks"));
        FormField.input(area, "maxlength", Integer.toString(VisitCheck.REMARKS));
        return FormField.hint(area, text("visits.remarks.hint"));
    }

    private Component children() {
        return plain.folded(
                "children.ask",
                !typed.children().isBlank() || plain.anyWrong("children", "guardian", "guardianConsent"),
                digits("children", typed.children()),
                plain.field("guardian", "text", typed.guardian(), "name", VisitCheck.NAME),
                VisitNotice.box(
                        "guardianConsent",
                        text("visits.guardian.consent"),
                        typed.guardianConsent(),
                        plain.error("guardianConsent")));
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
