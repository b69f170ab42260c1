package cn.zhongning.portal.content;

import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form of an article. */
class ArticleFields extends Div {
    private final transient FormFields fields;
    private final Select<ArticleSort> sort = new Select<>();
    private final TextField title;
    private final TextArea summary;
    private final TextArea body;
    private final TextField source;
    private final TextField author;

    ArticleFields(Texts texts, Site site, Locale locale) {
        fields = new FormFields(texts, locale);
        var inputs = new Inputs(fields, texts, site, locale);
        sort.setLabel(texts.get(locale, "content.sort"));
        sort.setItems(ArticleSort.POLICY, ArticleSort.SCIENCE, ArticleSort.NOTICE); // stories have their own desk
        sort.setItemLabelGenerator(constant -> texts.label(locale, constant));
        fields.add("sort", sort, ArticleFields::name, ArticleSort::valueOf, ArticleFields::chosen);
        title = inputs.line("title", "content.title", "", 2, ArticleForm.TITLE, "content.error.title");
        summary = inputs.text(
                "summary", "content.summary", "content.summary.hint", 10, ArticleForm.SUMMARY, "content.error.summary");
        body = inputs.text("body", "content.body", "content.body.hint", 20, ArticleForm.BODY, "content.error.body");
        body.setMinRows(14);
        source = inputs.line("source", "content.source", "content.source.hint", ArticleForm.SOURCE);
        author = inputs.line("author", "content.author", "", ArticleForm.AUTHOR);
        FormSections.require(sort, title, summary, body);
        addClassNames("form", "wide");
        add(sort, title, summary, body, source, author);
    }

    FormFields fields() {
        return fields;
    }

    void read(ArticleForm form) {
        fields.quietly(() -> {
            sort.setValue(form.sort());
            title.setValue(form.title());
            summary.setValue(form.summary());
            body.setValue(form.body());
            source.setValue(form.source());
            author.setValue(form.author());
        });
    }

    /** What was typed, once nothing is wrong with it. */
    ArticleForm write() {
        return new ArticleForm(
                sort.getValue(),
                title.getValue(),
                summary.getValue(),
                body.getValue(),
                source.getValue(),
                author.getValue());
    }

    private static String name(@Nullable ArticleSort sort) {
        return sort == null ? "" : sort.name();
    }

    private static void chosen(@Nullable ArticleSort sort) {
        if (sort == null) throw new Refused("content.error.sort");
    }
}
