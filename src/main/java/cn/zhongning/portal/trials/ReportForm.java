package cn.zhongning.portal.trials;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Whoever tried it says what was measured and decides; what is typed stays where it is refused. */
final class ReportForm extends Div {
    private final transient FormFields fields;
    private final transient Consumer<TrialReport> send;
    private final Select<String> outcome;
    private final TextArea figures;
    private final TextArea reason;
    private final Checkbox named;

    ReportForm(Texts texts, Site site, Locale locale, Consumer<TrialReport> send) {
        this.send = send;
        fields = new FormFields(texts, locale);
        var inputs = new Inputs(fields, texts, site, locale);
        var outcomes = List.of(TrialOutcome.ADOPTED.name(), TrialOutcome.NOT_ADOPTED.name());
        outcome = inputs.choice(
                "outcome", "trials.outcome", outcomes, name -> texts.label(locale, TrialOutcome.valueOf(name)));
        figures = inputs.text("figures", "trials.figures", "trials.figures.hint", TrialReport.LONG);
        reason = inputs.text("reason", "trials.reason", "trials.reason.hint", TrialReport.LONG);
        named = new Checkbox(texts.get(locale, "trials.named"));
        outcome.setRequiredIndicatorVisible(true);
        figures.setRequiredIndicatorVisible(true);
        var button = new Button(texts.get(locale, "trials.record.send"), click -> send());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(outcome, figures, reason, named, fields.summary(), button);
        addClassNames("editor", "form");
    }

    private void send() {
        var wrong = fields.check();
        if (!wrong.isEmpty()) {
            fields.show(wrong);
            return;
        }
        try {
            send.accept(new TrialReport(
                    outcome.getValue() == null ? null : TrialOutcome.valueOf(outcome.getValue()),
                    figures.getValue(),
                    reason.getValue(),
                    named.getValue()));
        } catch (Mistakes mistakes) {
            fields.show(mistakes.byField());
        } catch (Refused refused) {
            fields.show(Map.of("", refused));
        }
    }
}
