package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.Question;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The plain form by which somebody takes part, or corrects what they said; errors beside fields. */
final class RegistrationFields {
    /** For those who come from outside the county. */
    static final String ELSEWHERE = "elsewhere";
    private static final int OPEN = 6;

    private final Event event;
    private final RegistrationForm typed;
    private final Map<String, Refused> wrong;
    private final Texts texts;
    private final Site site;
    private final Locale locale;
    private final RegistrationNotice notice;

    RegistrationFields(
            Event event, RegistrationForm typed, Map<String, Refused> wrong, Texts texts, Site site, Locale locale) {
        this.event = event;
        this.typed = typed;
        this.wrong = wrong;
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
                sessions(sessions, now),
                name(),
                phone(),
                persons(most),
                children(most));
        if (event.asks().contains(Question.SCHOOL)) fields.add(school());
        if (event.asks().contains(Question.TOWN)) fields.add(town());
        fields.add(
                email(),
                notice.told(organiser),
                notice.box("consent", text("registration.consent"), ticked(typed.consent()), error("consent")),
                send);
        return finished(fields);
    }

    /**
     * What can be corrected on a ticket.
     *
     * @param phone the number as it is now, masked: who got the address passed on does not read it
     */
    HtmlContainer correct(String address, int most, String phone) {
        var send = submit(text("registration.change.send"));
        send.addClassName("button");
        var other = field("phone", "tel", typed.phone(), "tel-national", 20);
        FormField.hint(FormField.input(other, "inputmode", "tel"), text("registration.phone.other", phone));
        var fields = form("post", address, name(), other, persons(most), children(most));
        if (event.asks().contains(Question.SCHOOL)) fields.add(school());
        if (event.asks().contains(Question.TOWN)) fields.add(town());
        fields.add(email(), send);
        return finished(fields);
    }

    private static HtmlContainer finished(HtmlContainer fields) {
        fields.addClassNames("form", "register");
        return with(fields, "novalidate", "");
    }

    private Component sessions(List<EventSession> sessions, Instant now) {
        var legend = element("legend");
        legend.setText(text("registration.session"));
        var choices = with(element("fieldset", legend), "id", "f-session");
        choices.addClassName("choices");
        var coming =
                sessions.stream().filter(each -> each.endsAt().isAfter(now)).toList();
        boolean one = coming.size() == 1 && !(both(coming.getFirst()));
        int open = coming.size() <= OPEN + 1 ? coming.size() : OPEN;
        coming.subList(0, open).forEach(session -> choose(choices, session, one, now));
        if (open < coming.size()) choices.add(later(coming.subList(open, coming.size()), now));
        var mistake = error("session");
        if (mistake != null) {
            var message = new Span(mistake);
            message.addClassName("error");
            choices.add(message);
        }
        return choices;
    }

    private void choose(HasComponents choices, EventSession session, boolean one, Instant now) {
        for (var seating : Seating.values()) {
            if (session.offers(seating)) choices.add(choice(session, seating, one, now));
        }
    }

    /** Folded, unless the one that was chosen is among them. */
    private Component later(List<EventSession> sessions, Instant now) {
        var summary = element("summary");
        summary.setText(text("events.sessions.more", sessions.size()));
        var later = element("details", summary);
        later.addClassName("more-fields");
        sessions.forEach(session -> choose(later, session, false, now));
        boolean chosen = sessions.stream()
                .anyMatch(session -> typed.session().startsWith(session.id().toString()));
        return chosen ? with(later, "open", "") : later;
    }

    private Component choice(EventSession session, Seating seating, boolean one, Instant now) {
        var value = session.id() + "/" + seating;
        var radio = with(with(with(element("input"), "type", "radio"), "name", "session"), "value", value);
        if (!possible(session, seating, now)) with(radio, "disabled", "");
        else if (one || value.equals(typed.session())) with(radio, "checked", "");
        var when = EventTimes.span(session.startsAt(), session.endsAt(), locale);
        var state = new Span(state(session, seating, now));
        state.addClassName("hint");
        var place = both(session) || seating == Seating.ONLINE ? texts.label(locale, seating) : "";
        var named = new Span(place.isEmpty() ? when : when + " · " + place);
        var words = new Div(session.cancelled() ? element("s", named) : named, state);
        return element("label", radio, words);
    }

    private static boolean both(EventSession session) {
        return session.offers(Seating.ON_SITE) && session.offers(Seating.ONLINE);
    }

    private static boolean possible(EventSession session, Seating seating, Instant now) {
        return session.accepts(now) && (session.free(seating) > 0 || session.waitingList());
    }

    private String state(EventSession session, Seating seating, Instant now) {
        int free = session.free(seating);
        if (session.cancelledBecause() != null) return text("events.session.off.because", session.cancelledBecause());
        if (session.closed(now)) return text("registration.state.closed");
        if (!session.opened(now) && session.opensAt() != null)
            return text("registration.state.opens", Moments.say(session.opensAt(), locale));
        if (free > 0) return text("registration.state.free", free);
        return text(session.waitingList() ? "registration.state.waiting" : "registration.state.full");
    }

    private Div name() {
        return field("name", "text", typed.name(), "name", FormCheck.NAME);
    }

    private Div phone() {
        var field = field("phone", "tel", typed.phone(), "tel-national", 20);
        return FormField.hint(FormField.input(field, "inputmode", "tel"), text("registration.phone.hint"));
    }

    private Div email() {
        var field = field("email", "email", typed.email(), "email", 200);
        return FormField.hint(field, text("registration.email.hint"));
    }

    private Div school() {
        return field("school", "text", typed.school(), "organization", FormCheck.SCHOOL);
    }

    private Div town() {
        var options = new LinkedHashMap<String, String>();
        options.put("", text("registration.town.unsaid"));
        site.towns().forEach(town -> options.put(town.code(), town.label(locale)));
        options.put(ELSEWHERE, text("registration.town.elsewhere"));
        return FormField.select("town", text("registration.town"), options, typed.town(), error("town"));
    }

    private Div persons(int most) {
        var options = options(1, most);
        var field =
                FormField.select("persons", text("registration.persons"), options, typed.persons(), error("persons"));
        return FormField.hint(field, text("registration.persons.hint", most));
    }

    /** Closed as long as nobody needs it. */
    private Component children(int most) {
        var summary = element("summary");
        summary.setText(text("registration.children.ask"));
        var options = options(0, most);
        var part = element(
                "details",
                summary,
                FormField.select(
                        "children", text("registration.children"), options, typed.children(), error("children")));
        if (event.asks().contains(Question.AGES)) {
            var ages = field("ages", "text", typed.ages(), "off", FormCheck.AGES);
            part.add(FormField.hint(ages, text("registration.ages.hint")));
        }
        part.add(
                field("guardian", "text", typed.guardian(), "name", FormCheck.NAME),
                notice.box(
                        "guardianConsent",
                        text("registration.guardian.consent"),
                        ticked(typed.guardianConsent()),
                        error("guardianConsent")));
        part.addClassNames("more-fields");
        boolean needed = !typed.children().equals("0")
                || List.of("children", "ages", "guardian", "guardianConsent").stream()
                        .anyMatch(wrong::containsKey);
        return needed ? with(part, "open", "") : part;
    }

    private static Map<String, String> options(int least, int most) {
        var options = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(least, most)
                .forEach(number -> options.put(Integer.toString(number), Integer.toString(number)));
        return options;
    }

    private Div field(String name, String type, String value, String autocomplete, int longest) {
        var field = FormField.input(name, type, text("registration." + name), value, error(name));
        FormField.input(field, "autocomplete", autocomplete);
        return FormField.input(field, "maxlength", Integer.toString(longest));
    }

    Component summary() {
        var note = with(new Paragraph(text("registration.wrong", wrong.size())), "role", "alert");
        note.addClassNames("note", "bad");
        return note;
    }

    private static boolean ticked(@Nullable String consent) {
        return RegistrationNotice.VERSION.equals(consent);
    }

    private @Nullable String error(String field) {
        var refused = wrong.get(field);
        return refused == null ? null : texts.get(locale, refused);
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
