package cn.zhongning.portal.stories;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Function;

/** The text of a story while the centre writes it. */
final class StoryFields extends Div {
    private final transient Texts texts;
    private final Locale locale;
    private final transient FormFields fields;
    private final TextField title;
    private final TextArea summary;
    private final TextArea body;

    StoryFields(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        fields = new FormFields(texts, locale);
        title = field("title", new TextField(), "stories.title.hint");
        summary = field("summary", new TextArea(), "stories.summary.hint");
        body = field("body", new TextArea(), "stories.body.hint");
        body.setMinRows(16);
        addClassNames("editor", "story");
    }

    private <F extends TextFieldBase<F, String>> F field(String name, F field, String hint) {
        field.setLabel(texts.get(locale, "content." + name));
        ((HasHelper) field).setHelperText(texts.get(locale, hint));
        field.setRequiredIndicatorVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        add(field);
        return fields.add(name, field, Function.identity(), Function.identity(), any -> {});
    }

    FormFields fields() {
        return fields;
    }

    void read(StoryForm form) {
        title.setValue(form.title());
        summary.setValue(form.summary());
        body.setValue(form.body());
    }

    StoryForm write() {
        return new StoryForm(title.getValue(), summary.getValue(), body.getValue());
    }
}
