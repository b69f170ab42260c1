package cn.zhongning.portal.notices;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One letter, as its reader gets it, and how it fared. */
@Route("desk/mail/:id")
@RolesAllowed({"STAFF", "ADMIN"})
class MailView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MailDesk desk;

    MailView(MailDesk desk) {
        this.desk = desk;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.mail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(desk.open(PageRequest.id(event.getRouteParameters(), "id")).orElseThrow(NotFoundException::new));
    }

    private void show(Mail mail) {
        removeAll();
        add(back("/desk/mail", getTranslation("notices.mail.back")), new H1(mail.subject()), facts(mail));
        add(letter(mail));
        if (mail.state() != Mail.State.FAILED) return;
        var again = new Button(getTranslation("notices.mail.again"), click -> {
            desk.sendAgain(mail.id());
            desk.open(mail.id()).ifPresent(this::show);
        });
        again.setDisableOnClick(true);
        add(again);
    }

    private Component letter(Mail mail) {
        var letter = new Div();
        letter.addClassNames("card", "stacked");
        mail.body().lines().filter(line -> !line.isBlank()).forEach(line -> letter.add(new Paragraph(line)));
        desk.link(mail)
                .ifPresentOrElse(
                        link -> letter.add(new Paragraph(link)),
                        () -> letter.add(new Paragraph(getTranslation("notices.mail.secret"))));
        return letter;
    }

    private Component facts(Mail mail) {
        var facts = element("dl");
        facts.addClassName("facts");
        fact(facts, "notices.mail.to", mail.recipient());
        fact(facts, "notices.mail.state", getTranslation("MailState." + mail.state()));
        fact(facts, "notices.mail.written", Moments.say(mail.createdAt(), getLocale()));
        if (mail.sentAt() != null) fact(facts, "notices.mail.sent", Moments.say(mail.sentAt(), getLocale()));
        fact(facts, "notices.mail.tries", Integer.toString(mail.attempts()));
        if (mail.trouble() != null) fact(facts, "notices.mail.trouble", mail.trouble());
        return facts;
    }

    private void fact(HtmlContainer facts, String key, String value) {
        var term = element("dt");
        term.setText(getTranslation(key));
        var text = element("dd");
        text.setText(value);
        facts.add(term, text);
    }
}
