package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.contracts.Amounts.Unit;
import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The payments of a contract while it is written: as many lines as there are instalments, and what is still left. */
final class InstalmentRows extends Div {
    private final transient Texts texts;
    private final Locale locale;
    private final transient Supplier<Unit> unit;
    private final transient Supplier<String> total;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div lines = new Div();
    private final Paragraph left = new Paragraph();
    private final Paragraph error = new Paragraph();
    private final Button more;

    /** @param total what stands in the field of the total */
    InstalmentRows(Texts texts, Locale locale, Supplier<Unit> unit, Supplier<String> total) {
        this.texts = texts;
        this.locale = locale;
        this.unit = unit;
        this.total = total;
        more = new Button(text("contracts.instalments.more"), click -> {
            append("", null, "").amount.focus();
            count();
        });
        addClassName("instalments");
        left.addClassName("soft");
        with(left, "aria-live", "polite");
        error.addClassName("error");
        with(error, "role", "alert");
        add(lines, left, error, more);
        count();
    }

    private final class Row extends Div {
        private final TextField amount = new TextField(text("contracts.instalment.amount"));
        private final DatePicker due = new DatePicker(text("contracts.instalment.due"));
        private final TextField note = new TextField(text("contracts.instalment.note"));

        Row() {
            addClassNames("row", "instalment");
            amount.setManualValidation(true);
            with(amount, "inputmode", "decimal");
            amount.setValueChangeMode(ValueChangeMode.LAZY);
            amount.addValueChangeListener(change -> {
                amount.setInvalid(false);
                count();
            });
            due.setManualValidation(true);
            due.setLocale(locale);
            due.setI18n(CalendarWords.of(texts, locale));
            due.addValueChangeListener(change -> due.setInvalid(false));
            note.setMaxLength(ContractForm.NOTE);
            var remove = new Button(text("contracts.instalment.remove"), click -> remove(this));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            add(amount, due, note, remove);
        }

        /** Whether both the amount and its day can be read; says beside them why not. */
        boolean right() {
            boolean right = true;
            try {
                Amounts.fen(amount.getValue(), unit.get());
            } catch (Refused refused) {
                amount.setErrorMessage(texts.get(locale, refused));
                amount.setInvalid(true);
                right = false;
            }
            if (due.getValue() != null) return right;
            due.setErrorMessage(text("contracts.error.instalments.due"));
            due.setInvalid(true);
            return false;
        }

        ContractForm.Part part() {
            return new ContractForm.Part(
                    Amounts.fen(amount.getValue(), unit.get()),
                    due.getValue(),
                    note.getValue().strip());
        }
    }

    void read(List<ContractForm.Part> parts) {
        rows.clear();
        lines.removeAll();
        parts.forEach(part -> append(Amounts.typed(part.amount(), unit.get()), part.dueOn(), part.note()));
        say("");
        count();
    }

    /** Whether every line can be read. */
    boolean right() {
        say("");
        boolean right = true;
        for (var row : rows) right &= row.right();
        return right;
    }

    List<ContractForm.Part> write() {
        return rows.stream().map(Row::part).toList();
    }

    /** What is wrong with the plan as a whole. */
    void say(String mistake) {
        error.setText(mistake);
        error.setVisible(!mistake.isEmpty());
    }

    /** The amounts again, in the unit that has just been chosen. */
    void turn(Unit from, Unit to) {
        rows.forEach(row -> row.amount.setValue(turned(row.amount.getValue(), from, to)));
        count();
    }

    static String turned(String typed, Unit from, Unit to) {
        try {
            return Amounts.typed(Amounts.fen(typed, from), to);
        } catch (Refused unreadable) {
            return typed;
        }
    }

    /** Says what is left of the total to be divided. */
    void count() {
        more.setEnabled(rows.size() < ContractForm.INSTALMENTS);
        if (rows.isEmpty()) {
            left.setText(text("contracts.instalments.none"));
            return;
        }
        try {
            long sum = rows.stream()
                    .filter(row -> !row.amount.isEmpty())
                    .mapToLong(row -> Amounts.fen(row.amount.getValue(), unit.get()))
                    .sum();
            long rest = Amounts.fen(total.get(), unit.get()) - sum;
            left.setText(
                    rest == 0
                            ? text("contracts.instalments.whole")
                            : texts.get(
                                    locale,
                                    rest > 0 ? "contracts.instalments.left" : "contracts.instalments.over",
                                    Amounts.yuan(Math.abs(rest))));
        } catch (Refused unreadable) {
            left.setText(text("contracts.instalments.unclear"));
        }
    }

    private Row append(String amount, @Nullable LocalDate due, String note) {
        var row = new Row();
        row.amount.setValue(amount);
        row.due.setValue(due);
        row.note.setValue(note);
        rows.add(row);
        lines.add(row);
        return row;
    }

    private void remove(Row row) {
        rows.remove(row);
        lines.remove(row);
        count();
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
