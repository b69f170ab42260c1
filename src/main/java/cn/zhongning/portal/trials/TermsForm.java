package cn.zhongning.portal.trials;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Terms of a trial as one side writes them; what is typed stays where they are refused. */
final class TermsForm extends Div {
    private final transient FormFields fields;
    private final transient Consumer<TrialTerms> send;
    private final @Nullable DatePicker startsOn;
    private final DatePicker endsOn;
    private final DatePicker decidesOn;
    private final @Nullable TextField place;
    private final @Nullable TextArea criteria;

    private TermsForm(
            Texts texts,
            Site site,
            Locale locale,
            LocalDate first,
            boolean whole,
            String label,
            Consumer<TrialTerms> send) {
        this.send = send;
        fields = new FormFields(texts, locale);
        var inputs = new Inputs(fields, texts, site, locale);
        var last = first.plusDays(TrialTerms.MOST + TrialTerms.DECISION);
        startsOn = whole ? inputs.day("startsOn", "trials.start", first, last) : null;
        endsOn = inputs.day("endsOn", "trials.end", first, last);
        decidesOn = inputs.day("decidesOn", "trials.decision", first, last);
        place = whole ? inputs.line("place", "trials.place", "trials.place.hint", TrialTerms.PLACE) : null;
        criteria =
                whole ? inputs.text("criteria", "trials.criteria", "trials.criteria.hint", TrialTerms.CRITERIA) : null;
        var days = new Div();
        days.addClassName("row");
        if (startsOn != null) days.add(startsOn);
        days.add(endsOn, decidesOn);
        add(days);
        if (place != null) add(place);
        if (criteria != null) add(criteria);
        var button = new Button(texts.get(locale, label), click -> send());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(fields.summary(), button);
        addClassNames("editor", "form");
    }

    static TermsForm proposing(Texts texts, Site site, Locale locale, LocalDate today, Consumer<TrialTerms> send) {
        return new TermsForm(texts, site, locale, today, true, "trials.propose.send", send);
    }

    static TermsForm extending(Texts texts, Site site, Locale locale, LocalDate end, Consumer<TrialTerms> send) {
        return new TermsForm(texts, site, locale, end.plusDays(1), false, "trials.extend.send", send);
    }

    private void send() {
        var wrong = fields.check();
        if (!wrong.isEmpty()) {
            fields.show(wrong);
            return;
        }
        try {
            send.accept(new TrialTerms(
                    startsOn == null ? null : startsOn.getValue(),
                    endsOn.getValue(),
                    decidesOn.getValue(),
                    place == null ? "" : place.getValue().strip(),
                    criteria == null ? "" : criteria.getValue().strip()));
        } catch (Mistakes mistakes) {
            fields.show(mistakes.byField());
        } catch (Refused refused) {
            fields.show(Map.of("", refused));
        }
    }
}
