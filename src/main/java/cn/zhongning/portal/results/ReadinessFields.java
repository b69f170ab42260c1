package cn.zhongning.portal.results;

import static cn.zhongning.portal.forms.FormSections.row;
import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How far a result has come: the level on its scale, what proves it, who assessed it and when. */
final class ReadinessFields {
    private final Texts texts;
    private final Locale locale;
    private final Select<String> level;
    private final Select<String> scale;
    private final TextArea evidence;
    private final TextField assessedBy;
    private final DatePicker assessedOn;

    ReadinessFields(Inputs inputs, Texts texts, Locale locale, LocalDate today) {
        this.texts = texts;
        this.locale = locale;
        level = inputs.choice("readiness", "results.readiness", levels(), this::level);
        scale = inputs.choice(
                "readinessScale",
                "results.scale",
                ResultFields.names(ReadinessScale.values()),
                name -> texts.label(locale, ReadinessScale.valueOf(name)));
        evidence = inputs.text("readinessEvidence", "results.evidence", "results.evidence.hint", ResultForm.SHORT);
        assessedBy = inputs.line("assessedBy", "results.assessed-by", "", ResultForm.TEAM);
        assessedOn = inputs.day("assessedOn", "results.assessed-on", LocalDate.of(1950, 1, 1), today);
        FormSections.require(level, scale, evidence);
    }

    HtmlContainer layout(FormSections sections) {
        return sections.section(
                "results.part.ready", row(level, scale), levelsInWords(), evidence, row(assessedBy, assessedOn));
    }

    void read(ResultForm form) {
        level.setValue(form.readiness() == null ? null : form.readiness().toString());
        scale.setValue(
                form.readinessScale() == null ? null : form.readinessScale().name());
        evidence.setValue(form.readinessEvidence());
        assessedBy.setValue(form.assessedBy());
        assessedOn.setValue(form.assessedOn());
    }

    @Nullable
    Integer level() {
        return level.getValue() == null ? null : Integer.valueOf(level.getValue());
    }

    @Nullable
    ReadinessScale scale() {
        return scale.getValue() == null ? null : ReadinessScale.valueOf(scale.getValue());
    }

    String evidence() {
        return evidence.getValue();
    }

    String assessedBy() {
        return assessedBy.getValue();
    }

    @Nullable
    LocalDate assessedOn() {
        return assessedOn.getValue();
    }

    /** What each of the nine means, to be opened by who wants to know. */
    private Component levelsInWords() {
        var list = element("ol");
        levels().forEach(level -> {
            var item = element("li");
            item.setText(texts.get(locale, "results.level." + level));
            list.add(item);
        });
        var scales = new Paragraph(texts.get(locale, "results.scale.hint"));
        var details = details(texts.get(locale, "results.levels"), list, scales);
        details.addClassNames("levels", "small");
        return details;
    }

    private static List<String> levels() {
        return IntStream.rangeClosed(1, 9).mapToObj(Integer::toString).toList();
    }

    private String level(String level) {
        return texts.get(locale, "results.level.short", level, texts.get(locale, "results.level." + level));
    }
}
