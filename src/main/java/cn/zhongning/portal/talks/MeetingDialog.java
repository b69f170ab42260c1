package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.Entry;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Logs a meeting that has taken place: when, where, who, and what came of it. */
final class MeetingDialog extends Dialog {
    private static final int YEARS = 3;

    private final FormFields fields;
    private final DatePicker on;
    private final TextField at;
    private final TextField who;
    private final TextArea outcome;

    /** @param done does it; false where it could not be done */
    MeetingDialog(Texts texts, Site site, Locale locale, LocalDate today, Predicate<Words> done) {
        fields = new FormFields(texts, locale);
        var inputs = new Inputs(fields, texts, site, locale);
        setHeaderTitle(texts.label(locale, DealMove.MEET));
        addClassName("asking");
        on = inputs.day("metOn", "talks.met.on", today.minusYears(YEARS), today);
        on.setValue(today);
        at = inputs.line("metAt", "talks.met.at", "talks.met.at.hint", Words.PLACE);
        who = inputs.line("metWho", "talks.met.who", "talks.met.who.hint", Words.WHO);
        outcome = inputs.text("text", "talks.met.outcome", "talks.met.outcome.hint", Words.TEXT);
        Stream.<HasValue<?, ?>>of(on, at, who, outcome).forEach(required -> required.setRequiredIndicatorVisible(true));
        var body = new Div(on, at, who, outcome, fields.summary());
        body.addClassName("form");
        add(body);
        var yes = new Button(texts.get(locale, "talks.met.save"), click -> {
            if (sent(done)) close();
            click.getSource().setEnabled(true);
        });
        yes.setDisableOnClick(true);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get(locale, "pages.cancel"), click -> close()), yes);
    }

    private boolean sent(Predicate<Words> done) {
        var wrong = fields.check();
        if (!wrong.isEmpty()) return false;
        var day = on.getValue();
        var meeting = day == null ? null : new Entry.Meeting(day, at.getValue(), who.getValue());
        try {
            return done.test(new Words(outcome.getValue(), null, meeting, List.of()));
        } catch (Mistakes mistakes) {
            fields.show(mistakes.byField());
            return false;
        }
    }
}
