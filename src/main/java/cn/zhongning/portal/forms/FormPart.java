package cn.zhongning.portal.forms;

import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One field of a form: how its value is kept as text, and what is wrong with it before the service is asked. */
final class FormPart<V> {
    private final Component component;
    private final HasValue<?, V> value;
    private final Function<V, String> writer;
    private final Function<String, V> reader;
    private final Runnable rule;

    FormPart(
            Component component,
            HasValue<?, V> value,
            Function<V, String> writer,
            Function<String, V> reader,
            Runnable rule) {
        this.component = component;
        this.value = value;
        this.writer = writer;
        this.reader = reader;
        this.rule = rule;
    }

    /** Lets the browser read it under that name; text it reads as it is typed, of a choice it is told the code. */
    void keepAs(String name) {
        Html.with(component, "data-field", name);
        if (component instanceof HasValueChangeMode || component instanceof DatePicker) return;
        value.addValueChangeListener(change -> Html.with(component, "data-kept", written()));
        Html.with(component, "data-kept", written());
    }

    static Map<String, String> written(Map<String, FormPart<?>> parts) {
        var written = new LinkedHashMap<String, String>();
        parts.forEach((name, part) -> written.put(name, part.written()));
        return written;
    }

    static void fill(Map<String, FormPart<?>> parts, Map<String, String> written) {
        parts.forEach((name, part) -> {
            var text = written.get(name);
            if (text != null) part.fill(text);
        });
    }

    /** Its value as a person reads it; of a box, that it is ticked. */
    Passage said(String name, String ticked) {
        if (component instanceof Spoken spoken) return spoken.said(name);
        var label = component instanceof HasLabel labelled ? labelled.getLabel() : null;
        return new Passage(name, Objects.requireNonNullElse(label, ""), words(ticked), true);
    }

    private String words(String ticked) {
        return switch (component) {
            case Checkbox box -> box.getValue() ? ticked : "";
            case Select<?> one -> label(one.getItemLabelGenerator(), one.getValue());
            case RadioButtonGroup<?> one -> label(one.getItemLabelGenerator(), one.getValue());
            case ComboBox<?> one -> label(one.getItemLabelGenerator(), one.getValue());
            case CheckboxGroup<?> several ->
                several.getValue().stream()
                        .map(each -> label(several.getItemLabelGenerator(), each))
                        .sorted()
                        .collect(Collectors.joining("\n"));
            default -> written();
        };
    }

    @SuppressWarnings("unchecked") // the generator of the very component that has the value
    private static String label(ItemLabelGenerator<?> words, @Nullable Object chosen) {
        return chosen == null ? "" : ((ItemLabelGenerator<Object>) words).apply(chosen);
    }

    Component component() {
        return component;
    }

    String written() {
        return writer.apply(value.getValue());
    }

    /** Empties the field where the text is none of its values. */
    void fill(String text) {
        try {
            value.setValue(reader.apply(text));
        } catch (RuntimeException foreign) {
            value.clear();
        }
    }

    Optional<Refused> mistake() {
        try {
            rule.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    void mark(String message) {
        var validation = (HasValidationProperties) component;
        validation.setErrorMessage(message);
        validation.setInvalid(!message.isEmpty());
    }

    void focus() {
        component.getElement().callJsFunction("focus"); // groups can do it too, though their classes do not say so
    }
}
