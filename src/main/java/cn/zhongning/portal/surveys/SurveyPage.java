package cn.zhongning.portal.surveys;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.registration.HeldTicket;
import cn.zhongning.portal.registration.HeldTickets;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How it was: a minute's form for whoever came, without a name on it. */
@Route("ticket/:token([A-Za-z0-9_-]{40})/survey")
@AnonymousAllowed
class SurveyPage extends PublicPage {
    private static final int BEST = 5;

    private final transient Surveys surveys;
    private final transient HeldTickets tickets;
    private transient @Nullable HeldTicket mended;
    private transient @Nullable SurveyForm typed;
    private transient Map<String, Refused> wrong = Map.of();

    SurveyPage(Surveys surveys, HeldTickets tickets) {
        this.surveys = surveys;
        this.tickets = tickets;
    }

    void mend(HeldTicket ticket, SurveyForm form, Map<String, Refused> mistakes) {
        mended = ticket;
        typed = form;
        wrong = mistakes;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var ticket = mended == null ? ticket(request) : mended;
        var section = new Section(back(link(ticket.address()), t("registration.ticket")), new H1(t("surveys.title")));
        section.addClassNames("narrow", "survey");
        section.add(new Paragraph(ticket.event().title()));
        if (surveys.asks(ticket)) section.add(ask(ticket));
        else section.add(new Paragraph(t("surveys.closed")));
        add(section);
        return PageHead.personal(t("surveys.title"));
    }

    private HeldTicket ticket(PageRequest request) {
        return request.parameters().get("token").flatMap(tickets::read).orElseThrow(NotFoundException::new);
    }

    private Component[] ask(HeldTicket ticket) {
        var before = surveys.mine(ticket);
        var form = typed == null ? before.orElseGet(SurveyForm::empty) : typed;
        var until = Moments.say(ticket.session().endsAt().plus(Surveys.OPEN), locale());
        var lead = new Paragraph(t("surveys.lead", until));
        lead.addClassName("soft");
        if (!wrong.isEmpty()) return new Component[] {note("bad", t("surveys.wrong"), "alert"), fields(ticket, form)};
        return before.isEmpty()
                ? new Component[] {lead, fields(ticket, form)}
                : new Component[] {note("good", t("surveys.thanks"), "status"), lead, fields(ticket, form)};
    }

    private HtmlContainer fields(HeldTicket ticket, SurveyForm form) {
        var send = submit(t("surveys.send"));
        send.addClassNames("button", "main");
        var fields = form(
                "post",
                link(ticket.address() + "/survey"),
                stars(form),
                area("good", form.good()),
                area("better", form.better()),
                again(form),
                send);
        fields.addClassNames("form", "register");
        return with(fields, "novalidate", "");
    }

    private Component stars(SurveyForm form) {
        var choices = choices("stars", t("surveys.stars"));
        for (int star = BEST; star >= 1; star--) {
            var glyphs = with(new Span("★".repeat(star)), "aria-hidden", "true");
            glyphs.addClassName("stars");
            var value = Integer.toString(star);
            choices.add(
                    choice("stars", value, value.equals(form.stars()), glyphs, new Span(t("surveys.star." + star))));
        }
        return complained("stars", choices);
    }

    private Component again(SurveyForm form) {
        var choices = choices("again", t("surveys.again"));
        choices.addClassName("beside");
        for (var value : new Boolean[] {true, false}) {
            var words = new Span(t(value ? "surveys.yes" : "surveys.no"));
            choices.add(choice("again", value.toString(), value.equals(form.again()), words));
        }
        return choices;
    }

    private HtmlContainer choices(String name, String words) {
        var legend = element("legend");
        legend.setText(words);
        var choices = with(element("fieldset", legend), "id", "f-" + name);
        choices.addClassName("choices");
        return choices;
    }

    private Component choice(String name, String value, boolean chosen, Component... words) {
        var radio = with(with(with(element("input"), "type", "radio"), "name", name), "value", value);
        if (chosen) with(radio, "checked", "");
        return element("label", radio, new Div(words));
    }

    private HtmlContainer complained(String field, HtmlContainer choices) {
        var mistake = error(field);
        if (mistake == null) return choices;
        var message = new Span(mistake);
        message.addClassName("error");
        choices.add(message);
        return choices;
    }

    private Div area(String name, String value) {
        var field = FormField.area(name, t("surveys." + name), 3, value, error(name));
        FormField.input(field, "maxlength", Integer.toString(SurveyForm.LONGEST));
        return FormField.hint(field, t("surveys." + name + ".hint"));
    }

    private @Nullable String error(String field) {
        var refused = wrong.get(field);
        return refused == null ? null : texts().get(locale(), refused);
    }

    private Div note(String tone, String text, String role) {
        var note = with(new Div(new H2(text)), "role", role);
        note.addClassNames("note", tone);
        return note;
    }
}
