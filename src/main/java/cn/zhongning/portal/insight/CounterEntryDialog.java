package cn.zhongning.portal.insight;

import cn.zhongning.portal.contracts.Amounts;
import cn.zhongning.portal.contracts.Amounts.Unit;
import cn.zhongning.portal.contracts.Ledger;
import cn.zhongning.portal.contracts.LedgerLine;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Function;

/** Takes a line of the ledger back, and writes the right amounts where there are any. */
final class CounterEntryDialog extends Dialog {
    private static final int REASON = 300;

    private final transient Ledger ledger;
    private final transient LedgerLine line;
    private final transient FormFields fields;
    private final TextField total;
    private final TextField technology;
    private final Checkbox nothing = new Checkbox();
    private final TextArea reason;

    CounterEntryDialog(Ledger ledger, Texts texts, LedgerLine line, Runnable done) {
        this.ledger = ledger;
        this.line = line;
        fields = new FormFields(texts, getLocale());
        total = amount("total", line.entry().total());
        technology = amount("technology", line.entry().technology());
        reason = fields.add(
                "reason",
                new TextArea(getTranslation("insight.correct.reason")),
                Function.identity(),
                Function.identity(),
                any -> {});
        reason.setMaxLength(REASON);
        reason.setRequiredIndicatorVisible(true);
        nothing.setLabel(getTranslation("insight.correct.nothing"));
        nothing.addValueChangeListener(change -> {
            total.setEnabled(!change.getValue());
            technology.setEnabled(!change.getValue());
        });
        setHeaderTitle(getTranslation(
                "insight.correct.title", Long.toString(line.entry().id())));
        add(new Paragraph(getTranslation("insight.correct.what", line.title())), total, technology, nothing, reason);
        var write = new Button(getTranslation("insight.correct.write"), press -> write(done));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("pages.cancel"), press -> close()), write);
    }

    private TextField amount(String name, long fen) {
        var field = new TextField(getTranslation("insight.ledger." + name));
        field.setMaxLength(50);
        field.getElement().setAttribute("inputmode", "decimal");
        fields.add(name, field, Function.identity(), Function.identity(), CounterEntryDialog::fen);
        field.setValue(Amounts.typed(fen, Unit.YUAN));
        return field;
    }

    private void write(Runnable done) {
        try {
            if (nothing.getValue()) ledger.reverse(line.entry().id(), reason.getValue());
            else if (!correct()) return;
            close();
            done.run();
        } catch (Mistakes mistakes) {
            fields.show(mistakes.byField());
        } catch (Refused refused) {
            fields.show(Map.of("reason", refused));
        }
    }

    /** Nothing is written where an amount cannot be read. */
    private boolean correct() {
        var unreadable = fields.check();
        fields.show(unreadable);
        if (!unreadable.isEmpty()) return false;
        ledger.correct(line.entry().id(), reason.getValue(), fen(total.getValue()), fen(technology.getValue()));
        return true;
    }

    private static long fen(String typed) {
        return Amounts.fen(typed, Unit.YUAN);
    }
}
