package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.forms.KeptFields;
import cn.zhongning.portal.pages.CalendarWords;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form of a campaign: lengths shown while typing, errors beside fields. */
class CampaignFields extends Div {
    private final transient Texts texts;
    private final Locale locale;
    private final Binder<CampaignForm> binder = new Binder<>(CampaignForm.class);
    private final transient KeptFields kept = new KeptFields();
    private final Select<CampaignKind> kind = new Select<>();
    private final IntegerField year = new IntegerField();
    private final TextField theme = new TextField();
    private final DatePicker starts = new DatePicker();
    private final DatePicker ends = new DatePicker();
    private final TextArea description = new TextArea();

    CampaignFields(Texts texts, Locale locale, LocalDate today) {
        this.texts = texts;
        this.locale = locale;
        addClassNames("form", "wide");
        kind.setLabel(text("campaigns.field.kind"));
        kind.setItems(CampaignKind.values());
        kind.setItemLabelGenerator(constant -> texts.label(locale, constant));
        year.setLabel(text("campaigns.field.year"));
        year.setStepButtonsVisible(true);
        year.setValue(today.getYear());
        count(theme, "theme", CampaignForm.THEME);
        day(starts, "starts");
        day(ends, "ends");
        starts.addValueChangeListener(change -> ends.setMin(change.getValue()));
        count(description, "description", CampaignForm.DESCRIPTION);
        description.setMinRows(10);
        bind();
        keep();
        var days = new Div(starts, ends);
        days.addClassName("row");
        var which = new Div(kind, year);
        which.addClassName("row");
        add(which, theme, days, description);
    }

    KeptFields kept() {
        return kept;
    }

    private void keep() {
        kept.add("kind", kind, constant -> constant == null ? "" : constant.name(), CampaignKind::valueOf);
        kept.add("year", year, CampaignFields::written, Integer::valueOf);
        kept.add("theme", theme, Function.identity(), Function.identity());
        kept.add("startsOn", starts, CampaignFields::written, LocalDate::parse);
        kept.add("endsOn", ends, CampaignFields::written, LocalDate::parse);
        kept.add("description", description, Function.identity(), Function.identity());
    }

    private static String written(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    void read(CampaignForm form) {
        binder.readRecord(form);
    }

    /** What was typed, when it holds; otherwise the errors stand beside their fields. */
    Optional<CampaignForm> write() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException shownBesideFields) {
            return Optional.empty();
        }
    }

    private void bind() {
        binder.forField(kind).asRequired(text("campaigns.error.kind")).bind("kind");
        binder.forField(year)
                .asRequired(text("campaigns.error.year"))
                .withValidator(
                        typed -> typed >= CampaignForm.FIRST && typed <= CampaignForm.LAST,
                        text("campaigns.error.year"))
                .bind("year");
        binder.forField(theme)
                .asRequired(text("campaigns.error.theme", CampaignForm.THEME))
                .withValidator(
                        typed -> fits(typed, 2, CampaignForm.THEME), text("campaigns.error.theme", CampaignForm.THEME))
                .bind("theme");
        binder.forField(starts).asRequired(text("campaigns.error.starts")).bind("startsOn");
        binder.forField(ends)
                .asRequired(text("campaigns.error.ends.none"))
                .withValidator(this::inOrder, text("campaigns.error.ends"))
                .withValidator(this::brief, text("campaigns.error.long", CampaignForm.DAYS))
                .bind("endsOn");
        binder.forField(description)
                .withValidator(
                        typed -> fits(typed, 0, CampaignForm.DESCRIPTION),
                        text("campaigns.error.description", CampaignForm.DESCRIPTION))
                .bind("description");
    }

    private boolean inOrder(LocalDate end) {
        return starts.getValue() == null || !end.isBefore(starts.getValue());
    }

    private boolean brief(LocalDate end) {
        return starts.getValue() == null || !end.isAfter(starts.getValue().plusDays(CampaignForm.DAYS));
    }

    private void day(DatePicker picker, String name) {
        picker.setLabel(text("campaigns.field." + name));
        picker.setLocale(locale);
        picker.setI18n(CalendarWords.of(texts, locale));
    }

    private void count(TextFieldBase<?, String> field, String name, int most) {
        ((HasLabel) field).setLabel(text("campaigns.field." + name));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(typing -> tell(field, name, most));
        tell(field, name, most);
    }

    private void tell(TextFieldBase<?, String> field, String name, int most) {
        int length = field.getValue().strip().length();
        ((HasHelper) field).setHelperText(text("campaigns.field." + name + ".hint", length, most));
    }

    private static boolean fits(String value, int least, int most) {
        int length = value.strip().length();
        return length >= least && length <= most;
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
