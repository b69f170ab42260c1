package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** A new password for whoever knows the old one. */
@Route("desk/account/password")
@PermitAll
class PasswordView extends Div implements HasDynamicTitle {
    private static final int LONGEST = 128;

    PasswordView(Accounts accounts, Texts texts) {
        var beside = new Beside(refused -> texts.get(getLocale(), refused));
        var old = beside.field("old", new PasswordField(getTranslation("accounts.password.now")));
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var wanted = beside.field("wanted", new PasswordField(getTranslation("accounts.new-password.field")));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("accounts.password.hint"));
        wanted.setMaxLength(LONGEST);
        var save = new Button(getTranslation("accounts.new-password.save"), click -> {
            if (beside.accepts("wanted", () -> accounts.changePassword(old.getValue(), wanted.getValue()))) {
                old.clear();
                wanted.clear();
                Notification.show(getTranslation("accounts.password.changed"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(old, wanted, save);
        form.addClassName("form");
        add(
                back("/desk/account", getTranslation("accounts.mine.back")),
                new H1(getTranslation("accounts.password.change")),
                new Paragraph(getTranslation("accounts.new-password.lead")),
                form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.password.change");
    }
}
