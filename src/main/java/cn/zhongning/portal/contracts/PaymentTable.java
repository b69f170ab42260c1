package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contract's instalments with what is paid, due and late; whoever may, notes a payment. */
@org.springframework.stereotype.Component
class PaymentTable {
    private final Contracts contracts;
    private final Texts texts;
    private final Clock clock;

    PaymentTable(Contracts contracts, Texts texts, Clock clock) {
        this.contracts = contracts;
        this.texts = texts;
        this.clock = clock;
    }

    Optional<Component> of(Contract contract, Locale locale, Runnable changed) {
        var plan = contracts.instalments(contract);
        if (plan.isEmpty()) return Optional.empty();
        boolean writes = contracts.mayPay(contract);
        var rows = element("tbody");
        plan.forEach(one -> rows.add(row(contract, one, writes, locale, changed)));
        var table = element("table", element("thead", headings(locale)), rows);
        table.addClassNames("grid", "amounts", "payments");
        var wide = new Div(table);
        wide.addClassName("wide");
        long paid = plan.stream()
                .filter(one -> one.paidOn() != null)
                .mapToLong(Instalment::amount)
                .sum();
        var sum = new Paragraph(
                texts.get(locale, "contracts.payments.sum", Amounts.yuan(paid), Amounts.yuan(contract.total() - paid)));
        var section = new Section(new H2(texts.get(locale, "contracts.part.instalments")), wide, sum);
        section.addClassName("contract-part");
        return Optional.of(section);
    }

    private HtmlContainer headings(Locale locale) {
        var row = element("tr");
        for (var key : List.of("place", "yuan", "due", "state", "note")) {
            var heading = with(element("th"), "scope", "col");
            heading.setText(texts.get(locale, "contracts.instalment." + key));
            row.add(heading);
        }
        return row;
    }

    private HtmlContainer row(Contract contract, Instalment one, boolean writes, Locale locale, Runnable changed) {
        var state = new Div(state(one, locale));
        if (writes) state.add(button(contract, one, locale, changed));
        return element(
                "tr",
                cell("place", Integer.toString(one.place()), locale),
                cell("yuan", Amounts.yuan(one.amount()), locale),
                cell("due", one.dueOn().toString(), locale),
                labelled(element("td", state), "state", locale),
                cell("note", one.note(), locale));
    }

    private HtmlContainer cell(String column, String text, Locale locale) {
        var cell = element("td");
        cell.setText(text);
        return labelled(cell, column, locale);
    }

    /** On a phone the headings stand before their values. */
    private HtmlContainer labelled(HtmlContainer cell, String column, Locale locale) {
        return with(cell, "data-label", texts.get(locale, "contracts.instalment." + column));
    }

    private Span state(Instalment one, Locale locale) {
        var today = LocalDate.now(clock);
        var state = one.state(today);
        var label = texts.label(locale, state);
        var said = new Span(
                switch (state) {
                    case PAID -> label + " " + one.paidOn();
                    case LATE ->
                        texts.get(
                                locale,
                                "contracts.payments.late",
                                today.toEpochDay() - one.dueOn().toEpochDay());
                    case DUE -> label;
                });
        said.addClassName("turn");
        if (state == InstalmentState.LATE) said.addClassName("late");
        return said;
    }

    private Button button(Contract contract, Instalment one, Locale locale, Runnable changed) {
        boolean paid = one.paidOn() != null;
        var button =
                new Button(texts.get(locale, paid ? "contracts.payments.undo" : "contracts.payments.pay"), click -> {
                    if (paid) note(contract, one, null, locale, changed);
                    else ask(contract, one, locale, changed);
                });
        button.setAriaLabel(texts.get(
                locale, paid ? "contracts.payments.undo.which" : "contracts.payments.pay.which", one.place()));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void ask(Contract contract, Instalment one, Locale locale, Runnable changed) {
        var day = new DatePicker(texts.get(locale, "contracts.payments.day"));
        day.setLocale(locale);
        day.setI18n(CalendarWords.of(texts, locale));
        day.setMax(LocalDate.now(clock));
        day.setValue(LocalDate.now(clock));
        var dialog = new Dialog(texts.get(locale, "contracts.payments.pay.which", one.place()), day);
        var yes = new Button(texts.get(locale, "contracts.payments.pay"), click -> {
            if (day.isEmpty() || day.isInvalid()) return;
            dialog.close();
            note(contract, one, day.getValue(), locale, changed);
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(texts.get(locale, "pages.cancel"), click -> dialog.close()), yes);
        dialog.open();
    }

    private void note(Contract contract, Instalment one, @Nullable LocalDate paid, Locale locale, Runnable changed) {
        try {
            contracts.pay(contract.id(), one.id(), one.paidOn(), paid);
        } catch (Refused refused) {
            Notification.show(texts.get(locale, refused));
        }
        changed.run();
    }
}
