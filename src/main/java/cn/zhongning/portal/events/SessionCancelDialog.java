package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks why a session does not take place; it cannot be taken back. */
class SessionCancelDialog extends Dialog {
    SessionCancelDialog(String when, Texts texts, Locale locale, Consumer<String> cancelling) {
        setHeaderTitle(texts.get(locale, "events.session.cancel"));
        var beside = new Beside(refused -> texts.get(locale, refused));
        var reason = beside.field("reason", new TextField(texts.get(locale, "events.session.reason")));
        reason.setHelperText(texts.get(locale, "events.session.reason.hint"));
        reason.setWidthFull();
        add(new Paragraph(when), new Paragraph(texts.get(locale, "events.session.cancel.what")), reason);
        var cancel = new Button(texts.get(locale, "events.session.cancel.yes"), click -> {
            if (beside.accepts("reason", () -> cancelling.accept(reason.getValue()))) close();
        });
        cancel.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get(locale, "events.close"), click -> close()), cancel);
        setWidth("32rem");
    }
}
