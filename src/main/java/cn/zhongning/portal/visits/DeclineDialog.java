package cn.zhongning.portal.visits;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;

/** Asks for the reason that the group is told. */
class DeclineDialog extends Dialog {
    DeclineDialog(Texts texts, Locale locale, String party, Consumer<String> declining) {
        setHeaderTitle(texts.get(locale, "visits.decline.of", party));
        var beside = new Beside(refused -> texts.get(locale, refused));
        var reason = beside.field("reason", new TextField(texts.get(locale, "visits.reason")));
        reason.setMaxLength(VisitDesk.REASON);
        reason.setWidthFull();
        add(new Paragraph(texts.get(locale, "visits.decline.what")), reason);
        var decline = new Button(texts.get(locale, "visits.decline.yes"), click -> {
            if (beside.accepts("reason", () -> declining.accept(reason.getValue()))) close();
        });
        decline.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get(locale, "visits.close"), click -> close()), decline);
        setWidth("28rem");
    }
}
