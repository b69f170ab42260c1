package cn.zhongning.portal.delivery;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
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
        return getTranslation("delivery.mail");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(desk.open(PageRequest.id(event.getRouteParameters(), "id")).orElseThrow(NotFoundException::new));
    }

    private void show(Mail mail) {
        removeAll();
        add(back("/desk/mail", getTranslation("delivery.mail.back")), new H1(mail.title()), facts(mail));
        add(letter(mail));
        desk.dead(mail).ifPresent(dead -> add(dead(mail, dead)));
        var actions = new Div();
        actions.addClassName("hints");
        if (mail.state().stuck() || mail.state() == Mail.State.BLOCKED) actions.add(again(mail));
        if (mail.state().stuck())
            actions.add(button("delivery.mail.close." + mail.state(), mail, () -> desk.close(mail.id())));
        if (actions.getComponentCount() > 0) add(actions);
    }

    private Button again(Mail mail) {
        var again = button("delivery.mail.again", mail, () -> desk.sendAgain(mail.id()));
        again.addThemeVariants(ButtonVariant.PRIMARY);
        return again;
    }

    private Component dead(Mail mail, DeadAddresses.Dead dead) {
        var note = new Div(
                new Paragraph(getTranslation(
                        "delivery.address.dead.desk", mail.recipient(), Moments.say(dead.since(), getLocale()))),
                new Paragraph(dead.reason()),
                button("delivery.address.right", mail, () -> desk.clear(mail.id())));
        note.addClassNames("note", "bad");
        return note;
    }

    private Button button(String key, Mail mail, Runnable action) {
        var button = new Button(getTranslation(key), click -> {
            act(action);
            desk.open(mail.id()).ifPresent(this::show);
        });
        button.setDisableOnClick(true);
        return button;
    }

    /** Somebody else, or the carrier, may have been faster. */
    private void act(Runnable action) {
        try {
            action.run();
        } catch (Refused late) {
            Notification.show(getTranslation(late.key(), late.arguments()));
        }
    }

    private Component letter(Mail mail) {
        var letter = new Div();
        letter.addClassNames("card", "stacked");
        mail.body().lines().filter(line -> !line.isBlank()).forEach(line -> letter.add(new Paragraph(line)));
        desk.link(mail)
                .ifPresentOrElse(
                        link -> letter.add(new Paragraph(link)),
                        () -> letter.add(new Paragraph(getTranslation("delivery.mail.secret"))));
        return letter;
    }

    private Component facts(Mail mail) {
        var facts = new Facts();
        facts.add("delivery.mail.to", mail.recipient());
        facts.add("delivery.mail.channel", getTranslation("Channel." + mail.channel()));
        facts.add("delivery.mail.state", getTranslation("MailState." + mail.state()));
        facts.add("delivery.mail.written", Moments.say(mail.createdAt(), getLocale()));
        if (mail.sentAt() != null) facts.add("delivery.mail.sent", Moments.say(mail.sentAt(), getLocale()));
        facts.add("delivery.mail.tries", Integer.toString(mail.attempts()));
        if (mail.cause() != null) facts.add("delivery.mail.cause", getTranslation("MailCause." + mail.cause()));
        if (mail.trouble() != null) facts.add("delivery.mail.trouble", mail.trouble());
        return facts;
    }
}
