package cn.zhongning.portal.contracts;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.contracts.RegistrationTemplate.Field;
import cn.zhongning.portal.contracts.RegistrationTemplate.Section;
import cn.zhongning.portal.contracts.RegistrationTemplate.Type;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The questions of a registration form: what the contract answers is read, the rest is typed. */
final class RegistrationFields extends Div {
    private final transient Texts texts;
    private final Locale locale;
    private final transient RegistrationForm form;
    private final transient FormFields fields;
    private final boolean writes;
    private final Paragraph missing = new Paragraph();

    RegistrationFields(Texts texts, Locale locale, RegistrationForm form, boolean writes) {
        this.texts = texts;
        this.locale = locale;
        this.form = form;
        this.writes = writes;
        fields = new FormFields(texts, locale);
        missing.addClassName("error");
        with(missing, "role", "alert").setVisible(false);
        addClassNames("editor", "registration");
        form.template().sections().forEach(section -> add(section(section)));
        add(missing);
    }

    FormFields fields() {
        return fields;
    }

    Map<String, String> written() {
        return fields.written();
    }

    /** Beside the fields; what the contract itself leaves open is said below, as it is mended there. */
    void show(Map<String, Refused> mistakes) {
        fields.show(mistakes);
        var open = form.template()
                .fields()
                .filter(field -> field.fixed() && mistakes.containsKey(field.key()))
                .map(field -> field.label(locale))
                .toList();
        missing.setText(texts.get(locale, "contracts.form.open", String.join("、", open)));
        missing.setVisible(!open.isEmpty());
    }

    private HtmlContainer section(Section section) {
        var legend = element("legend");
        legend.setText(section.label(locale));
        var known = new DescriptionList();
        known.addClassName("facts");
        var typed = new LinkedHashMap<String, Component>();
        for (var field : section.fields()) {
            if (field.fixed()) {
                known.add(new DescriptionList.Term(field.label(locale)), answer(field));
            } else {
                typed.put(field.key(), input(field));
            }
        }
        var part = element("fieldset", legend);
        if (known.getChildren().findAny().isPresent()) part.add(known);
        typed.values().forEach(part::add);
        part.addClassName("part");
        return part;
    }

    private DescriptionList.Description answer(Field field) {
        var value = form.value(field);
        return new DescriptionList.Description(value.isEmpty() ? "—" : field.shown(value, locale));
    }

    private Component input(Field field) {
        return field.type() == Type.CHOICE ? choice(field) : text(field);
    }

    private Component choice(Field field) {
        var select = new Select<String>();
        select.setItems(field.offered().stream().map(Term::code).toList());
        select.setItemLabelGenerator(code -> code == null ? "" : field.shown(code, locale));
        select.setEmptySelectionAllowed(true);
        select.setLabel(field.label(locale));
        var value = form.value(field);
        if (field.offered().stream().anyMatch(term -> term.code().equals(value))) select.setValue(value);
        return finish(
                fields.add(
                        field.key(),
                        select,
                        code -> Objects.requireNonNullElse(code, ""),
                        code -> code.isEmpty() ? null : code,
                        code -> form.check(field, Objects.requireNonNullElse(code, ""))),
                field);
    }

    private Component text(Field field) {
        TextFieldBase<?, String> input = field.type() == Type.TEXT ? new TextArea() : new TextField();
        input.setLabel(field.label(locale));
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValue(form.value(field));
        if (field.type() == Type.AMOUNT) with(input, "inputmode", "decimal");
        if (field.type() == Type.PHONE) with(input, "inputmode", "tel");
        return finish(
                fields.add(
                        field.key(),
                        input,
                        Function.identity(),
                        Function.identity(),
                        value -> form.check(field, value.strip())),
                field);
    }

    private <C extends Component & HasValue<?, ?>> C finish(C input, Field field) {
        input.setReadOnly(!writes);
        input.setRequiredIndicatorVisible(field.required());
        field.hint(locale).ifPresent(hint -> ((HasHelper) input).setHelperText(hint));
        return input;
    }
}
