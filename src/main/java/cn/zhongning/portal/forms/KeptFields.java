package cn.zhongning.portal.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The fields of a form that a binder checks, as a browser keeps them. */
public final class KeptFields implements Kept {
    private final Map<String, FormPart<?>> parts = new LinkedHashMap<>();

    /**
     * @param writer its value as text
     * @param reader the value of such a text
     */
    public <C extends Component & HasValidationProperties & HasValue<?, V>, V> void add(
            String name, C field, Function<V, String> writer, Function<String, V> reader) {
        var part = new FormPart<>(field, field, writer, reader, () -> {});
        part.keepAs(name);
        parts.put(name, part);
    }

    @Override
    public Map<String, String> written() {
        return FormPart.written(parts);
    }

    @Override
    public void fill(Map<String, String> written) {
        FormPart.fill(parts, written);
    }
}
