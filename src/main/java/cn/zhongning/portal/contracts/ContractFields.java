package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.contracts.Amounts.Unit;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The form of a contract: what it is about, when, and for how much. */
final class ContractFields extends Div {
    private static final int YEARS = 30;

    private final transient Texts texts;
    private final Locale locale;
    private final transient FormFields fields;
    private final Select<String> kind;
    private final TextField title;
    private final Select<String> industry;
    private final Select<String> town;
    private final DatePicker signedOn;
    private final DatePicker startsOn;
    private final DatePicker endsOn;
    private final Select<Unit> unit = new Select<>();
    private final TextField total;
    private final TextField technology;
    private final InstalmentRows instalments;

    ContractFields(Texts texts, Site site, Locale locale, LocalDate today) {
        this(new FormFields(texts, locale), texts, site, locale, today);
    }

    /** Among fields that are there already. */
    ContractFields(FormFields fields, Texts texts, Site site, Locale locale, LocalDate today) {
        this.texts = texts;
        this.locale = locale;
        this.fields = fields;
        var inputs = new Inputs(fields, texts, site, locale);
        kind = inputs.choice(
                "kind", "contracts.kind", kinds(), name -> texts.label(locale, ContractKind.valueOf(name)));
        title = inputs.line("title", "contracts.title", "contracts.title.hint", ContractForm.TITLE);
        industry = inputs.industry();
        town = inputs.town();
        town.setHelperText(text("contracts.town.hint"));
        var last = today.plusYears(YEARS);
        signedOn = inputs.day("signedOn", "contracts.signing-day", LocalDate.EPOCH, today);
        startsOn = inputs.day("startsOn", "contracts.starts-on", LocalDate.EPOCH, last);
        endsOn = inputs.day("endsOn", "contracts.ends-on", LocalDate.EPOCH, last);
        prepareUnit();
        total = amount("total", "contracts.total", "contracts.total.hint");
        technology = amount("technology", "contracts.technology", "contracts.technology.hint");
        instalments = new InstalmentRows(texts, locale, unit::getValue, total::getValue);
        total.addValueChangeListener(change -> instalments.count());
        Stream.<HasValue<?, ?>>of(kind, title, industry, total, technology)
                .forEach(required -> required.setRequiredIndicatorVisible(true));
        arrange();
    }

    private void arrange() {
        addClassName("editor");
        add(
                section("contracts.part.what", kind, title, row(industry, town)),
                section("contracts.part.when", row(signedOn, startsOn, endsOn)),
                section("contracts.part.amounts", row(total, technology, unit)),
                section("contracts.part.instalments", instalments));
    }

    private void prepareUnit() {
        unit.setLabel(text("contracts.unit"));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(one -> texts.label(locale, one));
        unit.setValue(Unit.YUAN);
        unit.addValueChangeListener(change -> {
            if (change.isFromClient()) turn(change.getOldValue(), change.getValue());
        });
    }

    /** Another unit, the same money. */
    private void turn(Unit from, Unit to) {
        Stream.of(total, technology)
                .forEach(amount -> amount.setValue(InstalmentRows.turned(amount.getValue(), from, to)));
        instalments.turn(from, to);
    }

    private TextField amount(String name, String label, String hint) {
        var amount = new TextField(text(label));
        amount.setHelperText(text(hint));
        with(amount, "inputmode", "decimal");
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        return fields.add(name, amount, Function.identity(), Function.identity(), typed -> {
            if (!typed.isBlank()) Amounts.fen(typed, unit.getValue());
        });
    }

    FormFields fields() {
        return fields;
    }

    void read(ContractForm form) {
        fields.quietly(() -> {
            kind.setValue(form.kind() == null ? null : form.kind().name());
            title.setValue(form.title());
            industry.setValue(form.industry().isEmpty() ? null : form.industry());
            town.setValue(form.town());
            signedOn.setValue(form.signedOn());
            startsOn.setValue(form.startsOn());
            endsOn.setValue(form.endsOn());
            total.setValue(form.total() == 0 ? "" : Amounts.typed(form.total(), unit.getValue()));
            technology.setValue(form.technology() == 0 ? "" : Amounts.typed(form.technology(), unit.getValue()));
            instalments.read(form.instalments());
        });
    }

    /** @throws Mistakes where a field cannot even be read */
    ContractForm write() {
        var mistakes = new Mistakes.Collector();
        fields.check()
                .forEach((name, mistake) -> mistakes.check(name, () -> {
                    throw mistake;
                }));
        mistakes.require("kind", kind.getValue() != null, "contracts.error.kind");
        mistakes.check("total", () -> Amounts.fen(total.getValue(), unit.getValue()));
        mistakes.check("technology", () -> Amounts.fen(technology.getValue(), unit.getValue()));
        mistakes.require("instalments", instalments.right(), "contracts.error.instalments.unreadable");
        mistakes.complain();
        return new ContractForm(
                ContractKind.valueOf(Objects.requireNonNull(kind.getValue())),
                title.getValue(),
                Objects.requireNonNullElse(industry.getValue(), ""),
                town.getValue(),
                signedOn.getValue(),
                startsOn.getValue(),
                endsOn.getValue(),
                Amounts.fen(total.getValue(), unit.getValue()),
                Amounts.fen(technology.getValue(), unit.getValue()),
                instalments.write());
    }

    void show(Mistakes mistakes) {
        fields.show(mistakes.byField());
        var plan = mistakes.byField().get("instalments");
        instalments.say(plan == null ? "" : texts.get(locale, plan));
    }

    private static List<String> kinds() {
        return Arrays.stream(ContractKind.values()).map(Enum::name).toList();
    }

    private HtmlContainer section(String title, Component... parts) {
        var legend = element("legend");
        legend.setText(text(title));
        var section = element("fieldset", legend);
        section.add(parts);
        section.addClassName("part");
        return section;
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
