package cn.zhongning.portal.forms;

import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The fields of a form, each under the name of its component in the form's record: by it the service's mistakes find
 * their place, and by it what was typed is kept in the browser.
 */
public final class FormFields {
    private final Texts texts;
    private final Locale locale;
    private final Map<String, FormPart<?>> parts = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Div summary = new Div();
    /** What the last sending found and nobody has changed since. */
    private final Map<String, Refused> asked = new LinkedHashMap<>();

    private boolean filling;

    public FormFields(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        summary.addClassNames("note", "bad");
        Html.with(summary, "role", "alert");
        summary.setVisible(false);
    }

    /**
     * Takes a field in.
     *
     * @param writer its value as text, to be kept in the browser
     * @param reader the value of such a text
     * @param rule refuses values that must not even be stored
     */
    public <C extends Component & HasValidationProperties & HasValue<?, V>, V> C add(
            String name, C field, Function<V, String> writer, Function<String, V> reader, Consumer<V> rule) {
        field.setManualValidation(true); // our messages, not the component's
        var part = new FormPart<>(field, field, writer, reader, () -> rule.accept(field.getValue()));
        parts.put(name, part);
        part.keepAs(name);
        field.addValueChangeListener(change -> changed(name, part));
        return field;
    }

    /** Shows something right below a field, once the fields are arranged. */
    public void beneath(String name, Component component) {
        var field = Objects.requireNonNull(parts.get(name)).component();
        var parent = (HasComponents) field.getParent().orElseThrow();
        parent.addComponentAtIndex(parent.indexOf(field) + 1, component);
    }

    /** Told whenever a person has changed something. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** How many fields are to be mended; goes beside the buttons that send the form. */
    public Component summary() {
        return summary;
    }

    /** What is wrong with the fields as they stand, shown beside them; nothing moves, as nobody asked. */
    public Map<String, Refused> check() {
        var found = new LinkedHashMap<String, Refused>();
        parts.forEach((name, part) -> {
            var mistake = part.mistake();
            mark(part, mistake.or(() -> Optional.ofNullable(asked.get(name))));
            mistake.ifPresent(refused -> found.put(name, refused));
        });
        return found;
    }

    /** Puts mistakes beside their fields and leads to the first. */
    public void show(Map<String, Refused> mistakes) {
        parts.forEach((name, part) -> mark(part, Optional.ofNullable(mistakes.get(name))));
        asked.clear();
        asked.putAll(mistakes);
        summarise();
        parts.entrySet().stream()
                .filter(part -> mistakes.containsKey(part.getKey()))
                .findFirst()
                .ifPresent(part -> part.getValue().focus());
    }

    /** Everything as it stands in the fields, as a person reads it. */
    public List<Passage> said() {
        var ticked = texts.get(locale, "listings.ticked");
        return parts.entrySet().stream()
                .map(part -> part.getValue().said(part.getKey(), ticked))
                .toList();
    }

    /** Everything as it stands in the fields, as text that a browser can keep. */
    public Map<String, String> written() {
        return FormPart.written(parts);
    }

    /** The opposite; what is not named stays as it is. No listener is told, as nobody typed. */
    public void fill(Map<String, String> written) {
        quietly(() -> FormPart.fill(parts, written));
    }

    /** Runs what sets values as a program does: no listener is told. */
    public void quietly(Runnable setting) {
        filling = true;
        try {
            setting.run();
        } finally {
            filling = false;
        }
    }

    private void changed(String name, FormPart<?> part) {
        if (asked.remove(name) != null) summarise();
        mark(part, part.mistake());
        if (!filling) listeners.forEach(Runnable::run);
    }

    private void summarise() {
        summary.removeAll();
        summary.setVisible(!asked.isEmpty());
        if (asked.isEmpty()) return;
        summary.add(new Paragraph(texts.get(locale, "listings.wrong", asked.size())));
        asked.entrySet().stream()
                .filter(mistake -> !parts.containsKey(mistake.getKey()))
                .forEach(mistake -> summary.add(new Paragraph(texts.get(locale, mistake.getValue()))));
    }

    private void mark(FormPart<?> part, Optional<Refused> mistake) {
        part.mark(mistake.map(refused -> texts.get(locale, refused)).orElse(""));
    }
}
