package cn.zhongning.portal.forms;

import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.pages.Html;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inputs that forms are made of, taken in by the given fields. */
public final class Inputs {
    private static final int PAUSE = 400;

    private final FormFields fields;
    private final Texts texts;
    private final Site site;
    private final Locale locale;

    public Inputs(FormFields fields, Texts texts, Site site, Locale locale) {
        this.fields = fields;
        this.texts = texts;
        this.site = site;
        this.locale = locale;
    }

    /** One line of text that says how much room is left. */
    public TextField line(String name, String label, String hint, int most) {
        return counted(name, new TextField(text(label)), hint, most);
    }

    /** Several lines of text that say how much room is left. */
    public TextArea text(String name, String label, String hint, int most) {
        return counted(name, new TextArea(text(label)), hint, most);
    }

    /** A line that cannot do without so many characters; {@code error} says so and is told how many there may be. */
    public TextField line(String name, String label, String hint, int least, int most, String error) {
        return counted(name, new TextField(text(label)), hint, most, value -> enough(value, least, most, error));
    }

    /** The same for several lines. */
    public TextArea text(String name, String label, String hint, int least, int most, String error) {
        return counted(name, new TextArea(text(label)), hint, most, value -> enough(value, least, most, error));
    }

    /** Several lines, each a thing of its own; {@code rule} refuses what they do not say. */
    public TextArea lines(String name, String label, String hint, int most, Consumer<String> rule) {
        return counted(name, new TextArea(text(label)), hint, most, rule);
    }

    private static void enough(String value, int least, int most, String error) {
        int length = value.strip().length();
        if (length < least || length > most) throw new Refused(error, most, length);
    }

    /** An amount in 万元; {@link Wan#fen} reads it. */
    public TextField amount(String name, String label) {
        return amount(name, label, Wan::fen);
    }

    /** The upper end of a range; it says when it lies below the lower one. */
    public TextField amountUpTo(String name, String label, TextField from, String error) {
        return amount(name, label, typed -> Wan.range(from.getValue(), typed, error));
    }

    private TextField amount(String name, String label, Consumer<String> rule) {
        var field = new TextField(text(label));
        field.setSuffixComponent(new Span(text("listings.wan")));
        Html.with(field, "inputmode", "decimal");
        lazily(field);
        return fields.add(name, field, Function.identity(), Function.identity(), rule);
    }

    public Select<String> industry() {
        return choice("industry", "listings.industry", site.industries());
    }

    public Select<String> livelihood() {
        return choice("livelihood", "listings.livelihood", site.livelihoods());
    }

    public Select<String> town() {
        return choice("town", "listings.town", site.towns());
    }

    public CheckboxGroup<CooperationMode> cooperation(String label) {
        var group = new CheckboxGroup<CooperationMode>(text(label));
        group.setItems(CooperationMode.values());
        group.setItemLabelGenerator(mode -> texts.label(locale, mode));
        return fields.add("cooperation", group, Inputs::names, Inputs::modes, any -> {});
    }

    /** A day between two others; what cannot be read as a day stays in the field. */
    public DatePicker day(String name, String label, LocalDate first, LocalDate last) {
        return day(name, label, first, last, any -> {});
    }

    /** @param rule refuses days that such a calendar has and this form does not take */
    public DatePicker day(String name, String label, LocalDate first, LocalDate last, Consumer<LocalDate> rule) {
        var picker = picker(label, first, last);
        picker.setClearButtonVisible(true);
        return fields.add(name, picker, Inputs::iso, Inputs::day, day -> {
            Days.check(picker, day, first, last);
            rule.accept(day);
        });
    }

    /**
     * A day that there always is.
     *
     * @param first offered; what was written before may be earlier
     * @param missing key of what is said where there is none
     */
    public DatePicker someDay(String name, String label, String hint, LocalDate first, LocalDate last, String missing) {
        var picker = picker(label, first, last);
        picker.setHelperText(text(hint));
        return fields.add(name, picker, Inputs::iso, Inputs::day, day -> {
            Days.check(picker, day, LocalDate.EPOCH, last);
            if (day == null) throw new Refused(missing);
        });
    }

    private DatePicker picker(String label, LocalDate first, LocalDate last) {
        var picker = new DatePicker(text(label));
        picker.setLocale(locale);
        picker.setI18n(CalendarWords.of(texts, locale));
        picker.setMin(first);
        picker.setMax(last);
        return picker;
    }

    /** One of a few constants, all to be seen. */
    public <E extends Enum<E>> RadioButtonGroup<E> oneOf(
            String name, String label, String hint, Class<E> constants, Consumer<E> rule) {
        var group = new RadioButtonGroup<E>(text(label));
        group.setItems(constants.getEnumConstants());
        group.setItemLabelGenerator(constant -> texts.label(locale, constant));
        group.setHelperText(text(hint));
        return fields.add(name, group, Inputs::name, chosen -> Enum.valueOf(constants, chosen), rule);
    }

    /** A choice among the county's own words; empty means none. */
    public Select<String> choice(String name, String label, List<Term> terms) {
        return choice(
                name,
                label,
                terms.stream().map(Term::code).toList(),
                code -> terms.stream()
                        .filter(term -> term.code().equals(code))
                        .findFirst()
                        .map(term -> term.label(locale))
                        .orElse(code));
    }

    /** A choice among values that are kept by their text. */
    public Select<String> choice(String name, String label, List<String> values, Function<String, String> words) {
        var select = new Select<String>();
        select.setLabel(text(label));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("listings.none"));
        select.setItemLabelGenerator(value -> value == null ? text("listings.none") : words.apply(value));
        return fields.add(name, select, Inputs::orNothing, value -> value.isEmpty() ? null : value, any -> {});
    }

    private <C extends TextFieldBase<C, String>> C counted(String name, C field, String hint, int most) {
        return counted(name, field, hint, most, any -> {});
    }

    private <C extends TextFieldBase<C, String>> C counted(
            String name, C field, String hint, int most, Consumer<String> rule) {
        var left = new Span();
        left.addClassName("left");
        var help = new Div(left);
        if (!hint.isEmpty()) help.addComponentAsFirst(new Span(text(hint)));
        help.addClassName("help");
        ((HasHelper) field).setHelperComponent(help);
        field.setWidthFull();
        lazily(field);
        field.addValueChangeListener(change -> count(left, change.getValue().length(), most));
        count(left, 0, most);
        rule = rule.andThen(value -> Limits.limit(value, most));
        return fields.add(name, field, Function.identity(), Function.identity(), rule);
    }

    private void count(Span left, int length, int most) {
        boolean over = length > most;
        left.setText(texts.get(locale, over ? "listings.over" : "listings.left", Math.abs(most - length)));
        left.setClassName("over", over);
    }

    private static void lazily(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
    }

    /** Choices have keys of their own in the browser; the copy that is kept there needs the code. */
    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static String names(Set<CooperationMode> modes) {
        return modes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Set<CooperationMode> modes(String names) {
        if (names.isEmpty()) return Set.of();
        return Arrays.stream(names.split(",")).map(CooperationMode::valueOf).collect(Collectors.toSet());
    }

    private static String orNothing(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
