package cn.zhongning.portal.certificates;

import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.pages.FormField;
import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.registration.DoorGuest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;

/** Whether a certificate that somebody shows is one of this portal's. */
@Route("certificates")
@AnonymousAllowed
class CertificatePage extends PublicPage {
    static final String ADDRESS = "/certificates";
    private static final int LONGEST = 20;
    private final transient Certificates certificates;
    private final transient EventService events;

    CertificatePage(Certificates certificates, EventService events) {
        this.certificates = certificates;
        this.events = events;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var title = t("certificates.verify");
        var number = request.first("number").orElse("").strip();
        var code = request.first("code").orElse("").strip().toUpperCase(Locale.ROOT);
        var section = new Section(new H1(title), new Paragraph(t("certificates.verify.lead")));
        section.addClassName("narrow");
        if (!number.isEmpty() || !code.isEmpty()) section.add(answer(number, code));
        var send = submit(t("certificates.verify.send"));
        send.addClassNames("button", "main");
        var form = form("get", link(ADDRESS), field("number", number), field("code", code), send);
        form.addClassName("form");
        section.add(form);
        add(section);
        return PageHead.unlisted(title);
    }

    private Div field(String name, String typed) {
        var field = FormField.input(name, "text", t("certificates.verify." + name), typed, null);
        FormField.input(field, "autocomplete", "off");
        return FormField.input(field, "maxlength", Integer.toString(LONGEST));
    }

    private Component answer(String number, String code) {
        var found = certificates.verify(number, code);
        var note = with(new Div(), "role", "status");
        note.addClassNames("note", found.isPresent() ? "good" : "bad");
        found.ifPresentOrElse(known -> told(note, known), () -> note.add(new Paragraph(t("certificates.unknown"))));
        return note;
    }

    /** The name without its middle: whoever holds the paper can compare it. */
    private void told(Div note, Certificate known) {
        var ticket = known.ticket();
        var session = ticket.session();
        var when = EventTimes.span(session.startsAt(), session.endsAt(), locale());
        var holder = ticket.holder();
        note.add(new Paragraph(t(
                "certificates.known",
                events.organiser(ticket.event()),
                ticket.event().title(),
                when)));
        note.add(new Paragraph(
                holder == null ? t("certificates.forgotten") : t("certificates.holder", DoorGuest.masked(holder))));
    }
}
