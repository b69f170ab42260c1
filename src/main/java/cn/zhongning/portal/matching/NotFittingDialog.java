package cn.zhongning.portal.matching;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;

/** Asks why a pair does not fit. */
class NotFittingDialog extends Dialog {
    private final RadioButtonGroup<NotFitting> reason = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();

    NotFittingDialog(MatchCards cards, String title, BiConsumer<NotFitting, String> said) {
        setHeaderTitle(cards.text("matching.dismiss"));
        setMaxWidth("32rem");
        reason.setLabel(cards.text("matching.dismiss.reason"));
        reason.setItems(NotFitting.values());
        reason.setItemLabelGenerator(cards::label);
        reason.getElement().getThemeList().add("vertical");
        note.setLabel(cards.text("matching.dismiss.note"));
        note.setMaxLength(MatchService.NOTE);
        note.setWidthFull();
        note.setValueChangeMode(ValueChangeMode.EAGER);
        note.addValueChangeListener(typed -> counted(cards));
        counted(cards);
        add(new Paragraph(title), reason, note);
        var send = new Button(cards.text("matching.dismiss.send"), click -> send(cards, said));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(cards.text("pages.cancel"), click -> close()), send);
    }

    private void counted(MatchCards cards) {
        note.setHelperText(cards.text("matching.dismiss.length", note.getValue().length(), MatchService.NOTE));
    }

    private void send(MatchCards cards, BiConsumer<NotFitting, String> said) {
        if (reason.getValue() == null) {
            reason.setErrorMessage(cards.text("matching.dismiss.reason.missing"));
            reason.setInvalid(true);
            return;
        }
        close();
        said.accept(reason.getValue(), note.getValue());
    }
}
