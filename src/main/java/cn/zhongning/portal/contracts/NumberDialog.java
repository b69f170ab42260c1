package cn.zhongning.portal.contracts;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** Takes the number that the registry outside has issued, and its day. */
final class NumberDialog extends Dialog {
    private final transient Contracts contracts;
    private final transient Texts texts;
    private final Locale locale;
    private final transient FormFields fields;
    private final TextField number;
    private final DatePicker day;
    private final transient Runnable changed;
    private transient Contract contract;

    NumberDialog(Contracts contracts, Texts texts, Locale locale, Contract contract, Runnable changed) {
        this.contracts = contracts;
        this.texts = texts;
        this.locale = locale;
        this.contract = contract;
        this.changed = changed;
        fields = new FormFields(texts, locale);
        number = fields.add(
                "number", new TextField(text("contracts.number")), Function.identity(), Function.identity(), any -> {});
        number.setHelperText(text("contracts.number.hint"));
        number.setRequiredIndicatorVisible(true);
        number.setValue(Objects.requireNonNullElse(contract.registrationNumber(), ""));
        day = fields.add(
                "registeredOn",
                new DatePicker(text("contracts.registered-on")),
                String::valueOf,
                LocalDate::parse,
                any -> {});
        day.setLocale(locale);
        day.setI18n(CalendarWords.of(texts, locale));
        day.setRequiredIndicatorVisible(true);
        day.setValue(contract.registeredOn());
        setHeaderTitle(text("contracts.number.enter"));
        var form = new Div(new Paragraph(text("contracts.number.what")), number, day);
        form.addClassName("form");
        add(form);
        var enter = new Button(text("contracts.number.save"), click -> enter());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("pages.cancel"), click -> close()), enter);
    }

    private void enter() {
        try {
            contracts.enterNumber(contract.id(), contract.version(), number.getValue(), day.getValue());
            close();
            changed.run();
        } catch (Mistakes mistakes) {
            fields.show(mistakes.byField());
        } catch (Refused refused) {
            number.setErrorMessage(texts.get(locale, refused));
            number.setInvalid(true);
            contracts.find(contract.id()).ifPresent(now -> contract = now);
        }
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
