package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Locale;

/** Asks once more, with the password, before an account is closed for good. */
class ClosingDialog extends Dialog {
    ClosingDialog(MyAccount mine, Texts texts, Locale locale) {
        setHeaderTitle(getTranslation("accounts.close"));
        var beside = new Beside(refused -> texts.get(locale, refused));
        var password = beside.field("password", new PasswordField(getTranslation("accounts.password.now")));
        password.setWidthFull();
        add(new Paragraph(getTranslation("accounts.close.what")), password);
        var close = new Button(getTranslation("accounts.close.send"), click -> {
            if (beside.accepts("password", () -> mine.close(password.getValue()))) {
                getUI().ifPresent(ui ->
                        ui.getPage().setLocation((Texts.chinese(locale) ? "" : "/en") + Door.SIGN_IN + "?left"));
            }
        });
        close.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("pages.cancel"), click -> close()), close);
    }
}
