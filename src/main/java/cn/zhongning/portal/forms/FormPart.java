package cn.zhongning.portal.forms;

import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Optional;
import java.util.function.Function;

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
