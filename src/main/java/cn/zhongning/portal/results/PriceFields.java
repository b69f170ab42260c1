package cn.zhongning.portal.results;

import static cn.zhongning.portal.forms.FormSections.row;

import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.forms.Wan;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a result costs: how its price comes about, and of amounts, day and terms what that needs. */
final class PriceFields {
    private final Texts texts;
    private final Locale locale;
    private final Select<String> mode;
    private final TextField from;
    private final TextField to;
    private final DatePicker day;
    private final TextField terms;

    PriceFields(Inputs inputs, Texts texts, Locale locale, LocalDate today) {
        this.texts = texts;
        this.locale = locale;
        mode = inputs.choice(
                "priceMode",
                "results.price-mode",
                ResultFields.names(PriceMode.values()),
                name -> texts.label(locale, PriceMode.valueOf(name)));
        from = inputs.amount("priceFrom", "results.price.from");
        to = inputs.amountUpTo("priceTo", "results.price.to", from, "results.error.price");
        day = inputs.day("priceDay", "results.price-day", LocalDate.of(2000, 1, 1), today.plusYears(2));
        terms = inputs.line("priceTerms", "results.price-terms", "", ResultForm.TERMS);
        mode.addValueChangeListener(change -> fit());
        fit();
    }

    /** The amounts beside how they come about, and beneath them what else they need. */
    Component amounts() {
        return row(mode, from, to);
    }

    Component conditions() {
        return row(day, terms);
    }

    void read(ResultForm form) {
        mode.setValue(form.priceMode().name());
        from.setValue(Wan.typed(form.priceFrom()));
        to.setValue(Wan.typed(form.priceTo()));
        day.setValue(form.priceDay());
        terms.setValue(form.priceTerms());
        fit();
    }

    PriceMode mode() {
        return mode.getValue() == null ? PriceMode.NEGOTIABLE : PriceMode.valueOf(mode.getValue());
    }

    @Nullable
    Long from() {
        return Wan.fen(from.getValue());
    }

    @Nullable
    Long to() {
        return Wan.fen(to.getValue());
    }

    @Nullable
    LocalDate day() {
        return day.getValue();
    }

    String terms() {
        return terms.getValue();
    }

    /** Asks for a day and for terms only where the mode has them, in its own words. */
    private void fit() {
        var mode = mode();
        day.setVisible(PriceWords.dated(mode));
        terms.setVisible(PriceWords.worded(mode));
        if (day.isVisible()) day.setLabel(texts.get(locale, "results.price-day." + mode));
        if (terms.isVisible()) terms.setLabel(texts.get(locale, "results.price-terms." + mode));
        from.setLabel(texts.get(locale, mode == PriceMode.AUCTION ? "results.price.start" : "results.price.from"));
        this.mode.setHelperText(texts.get(locale, "results.price-mode.hint." + mode));
        to.setRequiredIndicatorVisible(mode == PriceMode.AGREED || mode == PriceMode.LISTED);
        from.setRequiredIndicatorVisible(mode == PriceMode.AUCTION);
        terms.setRequiredIndicatorVisible(true);
    }
}
