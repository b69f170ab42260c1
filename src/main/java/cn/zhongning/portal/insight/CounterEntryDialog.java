package cn.zhongning.portal.insight;

import cn.zhongning.portal.contracts.Amounts;
import cn.zhongning.portal.contracts.Amounts.Unit;
import cn.zhongning.portal.contracts.Ledger;
import cn.zhongning.portal.contracts.LedgerLine;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** Takes a line of the ledger back, and writes the right amounts where there are any. */
final class CounterEntryDialog extends Dialog {
    private static final int REASON = 300;

    private final transient Ledger ledger;
    private final transient Texts texts;
    private final transient LedgerLine line;
    private final TextField total = new TextField();
    private final TextField technology = new TextField();
    private final Checkbox nothing = new Checkbox();
    private final TextArea reason = new TextArea();
    private final transient Map<String, HasValidationProperties> fields =
            Map.of("total", total, "technology", technology, "reason", reason);

    CounterEntryDialog(Ledger ledger, Texts texts, LedgerLine line, Runnable done) {
        this.ledger = ledger;
        this.texts = texts;
        this.line = line;
        setHeaderTitle(getTranslation(
                "insight.correct.title", Long.toString(line.entry().id())));
        amount(total, "insight.ledger.total", line.entry().total());
        amount(technology, "insight.ledger.technology", line.entry().technology());
        nothing.setLabel(getTranslation("insight.correct.nothing"));
        nothing.addValueChangeListener(change -> {
            total.setEnabled(!change.getValue());
            technology.setEnabled(!change.getValue());
        });
        reason.setLabel(getTranslation("insight.correct.reason"));
        reason.setMaxLength(REASON);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        add(new Paragraph(getTranslation("insight.correct.what", line.title())), total, technology, nothing, reason);
        var write = new Button(getTranslation("insight.correct.write"), press -> write(done));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("insight.cancel"), press -> close()), write);
    }

    private void amount(TextField field, String label, long fen) {
        field.setLabel(getTranslation(label));
        field.setValue(Amounts.typed(fen, Unit.YUAN));
        field.setMaxLength(50);
        field.getElement().setAttribute("inputmode", "decimal");
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    private void write(Runnable done) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            if (nothing.getValue()) ledger.reverse(line.entry().id(), reason.getValue());
            else
                ledger.correct(
                        line.entry().id(), reason.getValue(), fen("total", total), fen("technology", technology));
            close();
            done.run();
        } catch (Mistakes mistakes) {
            mistakes.byField().forEach(this::beside);
        } catch (Refused refused) {
            beside("reason", refused);
        }
    }

    private static long fen(String name, TextField field) {
        var mistakes = new Mistakes.Collector();
        mistakes.check(name, () -> Amounts.fen(field.getValue(), Unit.YUAN));
        mistakes.complain();
        return Amounts.fen(field.getValue(), Unit.YUAN);
    }

    private void beside(String name, Refused refused) {
        var field = fields.getOrDefault(name, reason);
        field.setErrorMessage(texts.get(getLocale(), refused));
        field.setInvalid(true);
    }
}
