package cn.zhongning.portal.reports;

import static cn.zhongning.portal.forms.FormSections.require;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.pictures.PicturesField;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;

/** What an organiser types after an event. */
final class ReportFields extends Div {
    private final transient FormFields fields;
    private final TextArea text;
    private final IntegerField counted;
    private final PicturesField photos;
    private final Checkbox photoConsent;

    /** @param checkedIn whether the doors say who was there: nobody has to count then */
    ReportFields(boolean checkedIn, Pictures pictures, Texts texts, Site site, Locale locale) {
        fields = new FormFields(texts, locale);
        text = new Inputs(fields, texts, site, locale)
                .text("text", "reports.text", "reports.text.hint", ReportForm.TEXT);
        text.setMinRows(8);
        require(text);
        counted = new IntegerField(texts.get(locale, "reports.counted"));
        counted.setHelperText(texts.get(locale, "reports.counted.hint"));
        counted.setMin(0);
        counted.setVisible(!checkedIn);
        require(counted);
        fields.add(
                "counted",
                counted,
                number -> number == null ? "" : number.toString(),
                typed -> typed.isEmpty() ? null : Integer.valueOf(typed),
                number -> {
                    if (number != null && (number < 0 || number > ReportForm.MOST))
                        throw new Refused("reports.error.number", ReportForm.MOST);
                });
        photos = fields.add(
                "photos",
                new PicturesField(pictures, texts, locale, "reports.photos", ReportForm.PHOTOS),
                PicturesField::written,
                PicturesField::read,
                any -> {});
        photoConsent = fields.add(
                "photoConsent",
                new Checkbox(texts.get(locale, "reports.photo-consent")),
                ticked -> Boolean.toString(ticked),
                Boolean::valueOf,
                any -> {});
        var sections = new FormSections(texts, locale);
        add(
                sections.section("reports.part.words", text, counted),
                sections.section("reports.part.photos", photos, photoConsent));
    }

    FormFields fields() {
        return fields;
    }

    void read(ReportForm form) {
        fields.quietly(() -> {
            text.setValue(form.text());
            counted.setValue(form.counted());
            photos.setValue(form.photos());
            photoConsent.setValue(form.photoConsent() != null);
        });
    }

    ReportForm write() {
        return new ReportForm(
                text.getValue(),
                counted.isVisible() ? counted.getValue() : null,
                photos.getValue(),
                photoConsent.getValue() ? ReportForm.PROMISE : null);
    }
}
