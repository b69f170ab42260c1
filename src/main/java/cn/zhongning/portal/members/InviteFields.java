package cn.zhongning.portal.members;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.function.Consumer;

/** Whom to invite, and as what. */
class InviteFields extends Div {
    InviteFields(Invitations invitations, Texts texts, Consumer<String> invited) {
        var beside = new Beside(refused -> texts.get(getLocale(), refused));
        var email = beside.field("email", new EmailField(getTranslation("accounts.email")));
        var member = beside.field("member", new Select<MemberRole>());
        member.setLabel(getTranslation("members.role"));
        member.setItems(MemberRole.values());
        member.setItemLabelGenerator(role -> texts.label(getLocale(), role));
        member.setHelperText(getTranslation("members.role.hint"));
        member.setValue(MemberRole.EDITOR);
        var send = new Button(getTranslation("members.invite.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            var address = email.getValue().strip();
            var language = getLocale().toLanguageTag();
            boolean sent = beside.accepts("email", () -> invitations.invite(address, member.getValue(), language));
            send.setEnabled(true);
            if (sent) invited.accept(address);
        });
        addClassName("form");
        add(email, member, send);
    }
}
