package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The choices among constants that an event's form offers. */
final class Choices {
    private final FormFields fields;
    private final Texts texts;
    private final Locale locale;

    Choices(FormFields fields, Texts texts, Locale locale) {
        this.fields = fields;
        this.texts = texts;
        this.locale = locale;
    }

    /** One of them, and never none once it was chosen. */
    <E extends Enum<E>> Select<E> one(String name, String label, Class<E> constants) {
        var select = new Select<E>();
        select.setLabel(texts.get(locale, label));
        select.setItems(constants.getEnumConstants());
        select.setItemLabelGenerator(constant -> texts.label(locale, constant));
        return fields.add(name, select, Choices::name, text -> Enum.valueOf(constants, text), any -> {});
    }

    /** One of a few, all to be seen; it begins with the first. */
    <E extends Enum<E>> RadioButtonGroup<E> shown(String name, String label, Class<E> constants) {
        var group = new RadioButtonGroup<E>(texts.get(locale, label));
        group.setItems(constants.getEnumConstants());
        group.setItemLabelGenerator(constant -> texts.label(locale, constant));
        group.setValue(constants.getEnumConstants()[0]);
        return fields.add(name, group, Choices::name, text -> Enum.valueOf(constants, text), any -> {});
    }

    <E extends Enum<E>> CheckboxGroup<E> some(
            String name, String label, Class<E> constants, List<E> offered, Consumer<Set<E>> rule) {
        var group = new CheckboxGroup<E>(texts.get(locale, label));
        group.setItems(offered);
        group.setItemLabelGenerator(constant -> texts.label(locale, constant));
        return fields.add(name, group, Choices::names, text -> constants(constants, text), rule);
    }

    /** Any number of the county's own words. */
    MultiSelectComboBox<String> terms(String name, String label, List<Term> terms) {
        var words = terms.stream().collect(Collectors.toMap(Term::code, term -> term.label(locale)));
        var box = new MultiSelectComboBox<String>(texts.get(locale, label));
        box.setItems(terms.stream().map(Term::code).toList());
        box.setItemLabelGenerator(code -> words.getOrDefault(code, code));
        return fields.add(name, box, codes -> String.join(",", codes), Choices::codes, any -> {});
    }

    /** One of what is before the public, or none. */
    ComboBox<UUID> tied(String name, String label, Map<UUID, String> words) {
        var box = new ComboBox<UUID>(texts.get(locale, label));
        box.setItems(words.keySet());
        box.setItemLabelGenerator(id -> words.getOrDefault(id, texts.get(locale, "events.tied.gone")));
        box.setClearButtonVisible(true);
        box.setHelperText(texts.get(locale, label + ".hint"));
        return fields.add(
                name,
                box,
                id -> Objects.toString(id, ""),
                text -> text.isEmpty() ? null : UUID.fromString(text),
                any -> {});
    }

    private static Set<String> codes(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(","));
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
        var found = EnumSet.noneOf(type);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .forEach(name -> found.add(Enum.valueOf(type, name)));
        return found;
    }
}
