package cn.zhongning.portal.venues;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks why a text is given back; its writers read it. */
class ReasonDialog extends Dialog {
    ReasonDialog(Texts texts, Locale locale, Consumer<String> returning) {
        setHeaderTitle(texts.get(locale, "venues.return"));
        var beside = new Beside(refused -> texts.get(locale, refused));
        var reason = beside.field("reason", new TextArea(texts.get(locale, "venues.reason")));
        reason.setMaxLength(Venues.REASON);
        reason.setWidthFull();
        add(new Paragraph(texts.get(locale, "venues.return.what")), reason);
        var give = new Button(texts.get(locale, "venues.return"), click -> {
            if (beside.accepts("reason", () -> returning.accept(reason.getValue()))) close();
        });
        give.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get(locale, "venues.close"), click -> close()), give);
        setWidth("28rem");
    }
}
