package cn.zhongning.portal.content;

import cn.zhongning.portal.forms.KeptFields;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The form of an article: lengths shown while typing, errors beside fields. */
class ArticleFields extends Div {
    private final transient Texts texts;
    private final Locale locale;
    private final Binder<ArticleForm> binder = new Binder<>(ArticleForm.class);
    private final Select<ArticleSort> sort = new Select<>();
    private final transient KeptFields kept = new KeptFields();

    ArticleFields(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        addClassNames("form", "wide");
        sort.setLabel(text("content.sort"));
        sort.setItems(ArticleSort.POLICY, ArticleSort.SCIENCE, ArticleSort.NOTICE); // stories have their own desk
        sort.setItemLabelGenerator(constant -> texts.label(locale, constant));
        binder.forField(sort).asRequired(text("content.error.sort")).bind("sort");
        kept.add("sort", sort, constant -> constant == null ? "" : constant.name(), ArticleSort::valueOf);
        add(sort);
        field("title", new TextField(), 2, ArticleForm.TITLE);
        field("summary", new TextArea(), 10, ArticleForm.SUMMARY);
        var body = field("body", new TextArea(), 20, ArticleForm.BODY);
        body.setMinRows(14);
        field("source", new TextField(), 0, ArticleForm.SOURCE);
        field("author", new TextField(), 0, ArticleForm.AUTHOR);
    }

    KeptFields kept() {
        return kept;
    }

    void read(ArticleForm form) {
        binder.readRecord(form);
    }

    /** What was typed, when it holds; otherwise the errors stand beside their fields. */
    Optional<ArticleForm> write() {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException shownBesideFields) {
            return Optional.empty();
        }
    }

    private <F extends TextFieldBase<F, String> & HasValidationProperties> F field(
            String name, F field, int least, int most) {
        field.setLabel(text("content." + name));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(typing -> count(field, name, most));
        count(field, name, most);
        var binding = binder.forField(field);
        if (least > 0) binding.asRequired(text("content.error." + name, most, 0));
        binding.withValidator(
                        typed -> ArticleForm.fits(typed, least, most),
                        context -> text(
                                "content.error." + name,
                                most,
                                field.getValue().strip().length()))
                .bind(name);
        kept.add(name, field, Function.identity(), Function.identity());
        add(field);
        return field;
    }

    private void count(TextFieldBase<?, String> field, String name, int most) {
        var length = field.getValue().strip().length();
        ((HasHelper) field).setHelperText(text("content." + name + ".hint", length, most));
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
