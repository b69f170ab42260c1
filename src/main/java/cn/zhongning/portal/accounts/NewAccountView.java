package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A new member of the centre: invited by mail, with a password of their own choosing. */
@Route("desk/accounts/new")
@RolesAllowed("ADMIN")
class NewAccountView extends Div implements HasDynamicTitle {
    NewAccountView(AccountAdmin admin, Texts texts) {
        var beside = new Beside(refused -> texts.get(getLocale(), refused));
        var name = beside.field("name", new TextField(getTranslation("accounts.name")));
        var email = beside.field("email", new EmailField(getTranslation("accounts.email")));
        var role = beside.field("role", new Select<Role>());
        role.setLabel(getTranslation("accounts.role"));
        role.setItems(Role.STAFF, Role.ADMIN);
        role.setItemLabelGenerator(constant -> texts.label(getLocale(), constant));
        role.setValue(Role.STAFF);
        var send = new Button(getTranslation("accounts.invite"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            var language = Texts.CHINESE.toLanguageTag();
            if (beside.accepts(
                    "email", () -> admin.invite(name.getValue(), email.getValue(), role.getValue(), language))) {
                Notification.show(getTranslation("accounts.invited", email.getValue()));
                getUI().ifPresent(ui -> ui.navigate(AccountsView.class));
            }
        });
        var form = new Div(name, email, role, send);
        form.addClassName("form");
        add(
                back("/desk/accounts", getTranslation("accounts.admin.back")),
                new H1(getTranslation("accounts.admin.new")),
                new Paragraph(getTranslation("accounts.invite.lead")),
                form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.admin.new");
    }
}
