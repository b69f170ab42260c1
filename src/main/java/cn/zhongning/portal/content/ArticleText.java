package cn.zhongning.portal.content;

import static cn.zhongning.portal.pages.Html.time;

import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** An article as its readers see it; the desk's preview shows the same. */
class ArticleText extends Article {
    private final transient Texts texts;
    private final Locale locale;

    ArticleText(ArticleForm form, Instant date, boolean demo, Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        var sort = new Span(texts.label(locale, form.sort()));
        sort.addClassNames("kind", "article");
        var lead = new Paragraph(form.summary());
        lead.addClassName("lead");
        add(sort, new H1(form.title()), byline(form, date, demo), lead, Markdown.html(form.body()));
    }

    private Div byline(ArticleForm form, Instant date, boolean demo) {
        var day = LocalDate.ofInstant(date, Clocks.CHINA).toString();
        var line = new Div(time(day, day));
        if (!form.author().isEmpty()) line.add(new Span(texts.get(locale, "content.by", form.author())));
        if (!form.source().isEmpty()) line.add(new Span(texts.get(locale, "content.from", form.source())));
        if (demo) line.add(new Span(texts.get(locale, "content.demo")));
        line.addClassName("byline");
        return line;
    }
}
