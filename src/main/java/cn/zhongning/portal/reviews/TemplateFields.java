package cn.zhongning.portal.reviews;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One reason in both languages, and the criterion that it belongs to. */
final class TemplateFields extends Div {
    private final transient Texts texts;
    private final Locale locale;
    private final Select<Criterion> criterion = new Select<>();
    private final TextArea zh = new TextArea();
    private final TextArea en = new TextArea();

    TemplateFields(Texts texts, Locale locale, @Nullable ReasonTemplate template) {
        this.texts = texts;
        this.locale = locale;
        addClassName("template-fields");
        criterion.setLabel(texts.get(locale, "reviews.templates.criterion"));
        criterion.setItems(Criterion.values());
        criterion.setEmptySelectionAllowed(true);
        criterion.setEmptySelectionCaption(texts.get(locale, "reviews.templates.any"));
        criterion.setItemLabelGenerator(
                one -> one == null ? texts.get(locale, "reviews.templates.any") : texts.label(locale, one));
        prepare(zh, "reviews.templates.zh");
        prepare(en, "reviews.templates.en");
        if (template != null) {
            criterion.setValue(template.criterion());
            zh.setValue(template.zh());
            en.setValue(template.en());
        }
        add(criterion, zh, en);
    }

    @Nullable
    Criterion criterion() {
        return criterion.getValue();
    }

    String zh() {
        return zh.getValue();
    }

    String en() {
        return en.getValue();
    }

    void show(Mistakes mistakes) {
        mark(zh, mistakes, "zh");
        mark(en, mistakes, "en");
    }

    void complain(String message) {
        zh.setErrorMessage(message);
        zh.setInvalid(true);
        zh.focus();
    }

    private void mark(TextArea field, Mistakes mistakes, String name) {
        var mistake = mistakes.byField().get(name);
        field.setErrorMessage(mistake == null ? "" : texts.get(locale, mistake));
        field.setInvalid(mistake != null);
    }

    private void prepare(TextArea field, String label) {
        field.setLabel(texts.get(locale, label));
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }
}
