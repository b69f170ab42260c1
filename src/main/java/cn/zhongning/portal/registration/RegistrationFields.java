package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;

import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.Question;
import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PlainForm;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The plain form by which somebody takes part, or corrects what they said; errors beside fields. */
final class RegistrationFields {
    private final Event event;
    private final RegistrationForm typed;
    private final PlainForm plain;
    private final Texts texts;
    private final Site site;
    private final Locale locale;
    private final RegistrationNotice notice;

    RegistrationFields(
            Event event, RegistrationForm typed, Map<String, Refused> wrong, Texts texts, Site site, Locale locale) {
        this.event = event;
        this.typed = typed;
        plain = new PlainForm("registration", wrong, texts, locale);
        this.texts = texts;
        this.site = site;
        this.locale = locale;
        notice = new RegistrationNotice(texts, locale);
    }

    HtmlContainer register(List<EventSession> sessions, String organiser, Instant now) {
        int most = sessions.stream().mapToInt(EventSession::mostPersons).max().orElse(1);
        var send = submit(text("registration.send"));
        send.addClassNames("button", "main");
        var fields = form(
                "post",
                PageRequest.link(locale, event.address() + "/register"),
                new SessionChoice(typed.session(), texts, locale).among(sessions, plain.beneath("session"), now),
                name(),
                plain.phone(typed.phone(), text("registration.phone.hint")),
                persons(most),
                children(most));
        if (event.attendance() == Attendance.INVITATION) fields.addComponentAsFirst(invitation());
        if (event.asks().contains(Question.SCHOOL)) fields.add(school());
        if (event.asks().contains(Question.TOWN)) fields.add(town());
        fields.add(
                plain.email(typed.email()),
                notice.told(organiser),
                notice.box("consent", text("registration.consent"), ticked(typed.consent()), plain.error("consent")),
                send);
        return PlainForm.finished(fields);
    }

    /**
     * What can be corrected on a ticket.
     *
     * @param phone the number as it is now, masked: who got the address passed on does not read it
     */
    HtmlContainer correct(String address, int most, String phone) {
        var send = submit(text("registration.change.send"));
        send.addClassName("button");
        var other = plain.phone(typed.phone(), text("registration.phone.other", phone));
        var fields = form("post", address, name(), other, persons(most), children(most));
        if (event.asks().contains(Question.SCHOOL)) fields.add(school());
        if (event.asks().contains(Question.TOWN)) fields.add(town());
        fields.add(plain.email(typed.email()), send);
        return PlainForm.finished(fields);
    }

    private Div invitation() {
        var field = plain.field("invitation", "text", typed.invitation(), "off", 20);
        return FormField.hint(field, text("registration.invitation.hint"));
    }

    private Div name() {
        return plain.field("name", "text", typed.name(), "name", FormCheck.NAME);
    }

    private Div school() {
        return plain.field("school", "text", typed.school(), "organization", FormCheck.SCHOOL);
    }

    private Div town() {
        var options = new LinkedHashMap<String, String>();
        options.put("", text("registration.town.unsaid"));
        options.putAll(HomeTown.choices(site, texts, locale));
        return FormField.select("town", text("registration.town"), options, typed.town(), plain.error("town"));
    }

    private Div persons(int most) {
        var options = options(1, most);
        var field = FormField.select(
                "persons", text("registration.persons"), options, typed.persons(), plain.error("persons"));
        return FormField.hint(field, text("registration.persons.hint", most));
    }

    private Component children(int most) {
        boolean needed =
                !typed.children().equals("0") || plain.anyWrong("children", "ages", "guardian", "guardianConsent");
        var part = plain.folded(
                "children.ask",
                needed,
                FormField.select(
                        "children",
                        text("registration.children"),
                        options(0, most),
                        typed.children(),
                        plain.error("children")));
        if (event.asks().contains(Question.AGES)) {
            var ages = plain.field("ages", "text", typed.ages(), "off", FormCheck.AGES);
            part.add(FormField.hint(ages, text("registration.ages.hint")));
        }
        part.add(
                plain.field("guardian", "text", typed.guardian(), "name", FormCheck.NAME),
                notice.box(
                        "guardianConsent",
                        text("registration.guardian.consent"),
                        ticked(typed.guardianConsent()),
                        plain.error("guardianConsent")));
        return part;
    }

    private static Map<String, String> options(int least, int most) {
        var options = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(least, most)
                .forEach(number -> options.put(Integer.toString(number), Integer.toString(number)));
        return options;
    }

    Component summary() {
        return plain.summary();
    }

    private static boolean ticked(@Nullable String consent) {
        return RegistrationNotice.VERSION.equals(consent);
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
