package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Puts what is wrong with a form of the desk beside its fields, and the reader at the first of them. */
public final class Beside {
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Function<Refused, String> words;

    public Beside(Function<Refused, String> words) {
        this.words = words;
    }

    /** Takes a field in, under the name that the mistakes have; mending it takes its message away. */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F field(String name, F field) {
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
        fields.put(name, field);
        return field;
    }

    /** Whether the action found nothing wrong; one mistake without a field of its own goes to the named one. */
    public boolean accepts(String otherwise, Runnable action) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            action.run();
            return true;
        } catch (Mistakes mistakes) {
            show(mistakes.byField());
        } catch (Refused refused) {
            show(Map.of(otherwise, refused));
        }
        return false;
    }

    private void show(Map<String, Refused> mistakes) {
        fields.forEach((name, field) -> {
            var mistake = mistakes.get(name);
            if (mistake == null) return;
            field.setErrorMessage(words.apply(mistake));
            field.setInvalid(true);
        });
        fields.entrySet().stream()
                .filter(field -> mistakes.containsKey(field.getKey()))
                .findFirst()
                .ifPresent(field -> {
                    if (field.getValue() instanceof Focusable<?> focusable) focusable.focus();
                });
    }
}
