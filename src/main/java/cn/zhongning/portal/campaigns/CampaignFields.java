package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form of a campaign. */
class CampaignFields extends Div {
    private static final LocalDate FIRST = LocalDate.of(CampaignForm.FIRST, 1, 1);
    private static final LocalDate LAST = LocalDate.of(CampaignForm.LAST, 12, 31);

    private final transient FormFields fields;
    private final Select<CampaignKind> kind = new Select<>();
    private final IntegerField year = new IntegerField();
    private final TextField theme;
    private final DatePicker starts;
    private final DatePicker ends;
    private final TextArea description;

    CampaignFields(Texts texts, Site site, Locale locale, LocalDate today) {
        fields = new FormFields(texts, locale);
        var inputs = new Inputs(fields, texts, site, locale);
        kind.setLabel(texts.get(locale, "campaigns.field.kind"));
        kind.setItems(CampaignKind.values());
        kind.setItemLabelGenerator(constant -> texts.label(locale, constant));
        fields.add("kind", kind, CampaignFields::name, CampaignKind::valueOf, CampaignFields::chosen);
        year.setLabel(texts.get(locale, "campaigns.field.year"));
        year.setStepButtonsVisible(true);
        year.setValue(today.getYear());
        fields.add("year", year, CampaignFields::written, Integer::valueOf, CampaignFields::possible);
        theme = inputs.line(
                "theme",
                "campaigns.field.theme",
                "campaigns.field.theme.hint",
                2,
                CampaignForm.THEME,
                "campaigns.error.theme");
        starts = inputs.day("startsOn", "campaigns.field.starts", FIRST, LAST, CampaignFields::starting);
        ends = inputs.day("endsOn", "campaigns.field.ends", FIRST, LAST, this::ending);
        description = inputs.text(
                "description",
                "campaigns.field.description",
                "campaigns.field.description.hint",
                CampaignForm.DESCRIPTION);
        description.setMinRows(10);
        FormSections.require(kind, year, theme, starts, ends);
        addClassNames("form", "wide");
        add(FormSections.row(kind, year), theme, FormSections.row(starts, ends), description);
    }

    FormFields fields() {
        return fields;
    }

    void read(CampaignForm form) {
        fields.quietly(() -> {
            kind.setValue(form.kind());
            year.setValue(form.year());
            theme.setValue(form.theme());
            starts.setValue(form.startsOn());
            ends.setValue(form.endsOn());
            description.setValue(form.description());
        });
    }

    /** What was typed, once nothing is wrong with it. */
    CampaignForm write() {
        return new CampaignForm(
                kind.getValue(),
                year.getValue(),
                theme.getValue(),
                starts.getValue(),
                ends.getValue(),
                description.getValue());
    }

    private static String name(@Nullable CampaignKind kind) {
        return kind == null ? "" : kind.name();
    }

    private static String written(@Nullable Integer year) {
        return Objects.toString(year, "");
    }

    private static void chosen(@Nullable CampaignKind kind) {
        if (kind == null) throw new Refused("campaigns.error.kind");
    }

    private static void possible(@Nullable Integer year) {
        if (year == null || year < CampaignForm.FIRST || year > CampaignForm.LAST)
            throw new Refused("campaigns.error.year");
    }

    private static void starting(@Nullable LocalDate day) {
        if (day == null) throw new Refused("campaigns.error.starts");
    }

    private void ending(@Nullable LocalDate day) {
        if (day == null) throw new Refused("campaigns.error.ends.none");
        var first = starts.getValue();
        if (first == null) return;
        if (day.isBefore(first)) throw new Refused("campaigns.error.ends");
        if (day.isAfter(first.plusDays(CampaignForm.DAYS)))
            throw new Refused("campaigns.error.long", CampaignForm.DAYS);
    }
}
