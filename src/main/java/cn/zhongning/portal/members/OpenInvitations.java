package cn.zhongning.portal.members;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiConsumer;

/** Invitations that nobody has answered yet. */
class OpenInvitations extends UnorderedList {
    private final transient Invitations invitations;
    private final transient Texts texts;
    private final transient BiConsumer<Runnable, String> act;
    private final transient List<Invitation> waiting;

    OpenInvitations(Invitations invitations, Texts texts, BiConsumer<Runnable, String> act) {
        this.invitations = invitations;
        this.texts = texts;
        this.act = act;
        waiting = invitations.waiting();
        waiting.forEach(invitation -> add(row(invitation)));
        addClassNames("rows", "plain");
    }

    boolean empty() {
        return waiting.isEmpty();
    }

    private ListItem row(Invitation invitation) {
        var until = Moments.say(invitation.expiresAt(), getLocale());
        boolean late = invitations.over(invitation);
        var end = new Span(getTranslation(late ? "members.waiting.over" : "members.waiting.until", until));
        if (late) end.addClassName("late");
        var meta = new Div(new Span(texts.label(getLocale(), invitation.member())), end);
        meta.addClassName("meta");
        var actions = new Div(
                button("members.resend", invitation, () -> invitations.resend(invitation.id()), "members.resent"),
                button("members.revoke", invitation, () -> invitations.revoke(invitation.id()), "members.revoked"));
        actions.addClassName("hints");
        return new ListItem(new Div(new H3(invitation.email()), meta), actions);
    }

    private Button button(String text, Invitation invitation, Runnable action, String done) {
        var button = new Button(getTranslation(text), click -> act.accept(action, done));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        button.setAriaLabel(getTranslation(text) + " " + invitation.email());
        return button;
    }
}
