package cn.zhongning.portal.registration;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks for the reason that the person is told. */
class CancelDialog extends Dialog {
    CancelDialog(Texts texts, Locale locale, String name, Consumer<String> cancelling) {
        setHeaderTitle(texts.get(locale, "registration.desk.cancel", name));
        var beside = new Beside(refused -> texts.get(locale, refused));
        var reason = beside.field("reason", new TextField(texts.get(locale, "registration.desk.reason")));
        reason.setMaxLength(RegistrationDesk.REASON);
        reason.setWidthFull();
        add(new Paragraph(texts.get(locale, "registration.desk.cancel.what")), reason);
        var cancel = new Button(texts.get(locale, "registration.cancel"), click -> {
            if (beside.accepts("reason", () -> cancelling.accept(reason.getValue()))) close();
        });
        cancel.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get(locale, "events.close"), click -> close()), cancel);
        setWidth("28rem");
    }
}
