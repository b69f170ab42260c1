package cn.zhongning.portal.listings;

import cn.zhongning.portal.files.FileLinks;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.pages.Facts;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** A listing as its readers see it: the same on its page, in its author's preview and before a reviewer. */
public final class ListingArticle extends Article {
    private final transient Texts texts;
    private final Locale locale;
    private final Facts facts;

    public ListingArticle(Texts texts, Locale locale, Kind kind, String title, boolean demo) {
        this.texts = texts;
        this.locale = locale;
        facts = new Facts(key -> texts.get(locale, key));
        var of = new Span(texts.label(locale, kind));
        of.addClassNames("kind", kind.name().toLowerCase(Locale.ROOT));
        add(of);
        if (demo) {
            var mark = new Span(texts.get(locale, "listings.demo"));
            mark.addClassName("chip");
            add(mark);
        }
        add(new H1(title), facts);
    }

    /** Nothing where there is no value. */
    public void fact(String label, String value) {
        if (!value.isBlank()) fact(label, new Text(value));
    }

    /** @param label key of its text */
    public void fact(String label, Component value) {
        facts.add(label, value);
    }

    /** A heading with its paragraphs; nothing where there is no text. */
    public void part(String title, String text) {
        if (text.isBlank()) return;
        add(new H2(texts.get(locale, title)));
        text.lines().filter(line -> !line.isBlank()).forEach(line -> add(new Paragraph(line)));
    }

    /** What everybody may download with it. */
    public void files(List<StoredFile> files) {
        if (files.isEmpty()) return;
        add(new H2(texts.get(locale, "listings.attachments")), new FileLinks(files, texts, locale));
    }

    public void remark(String text) {
        var remark = new Paragraph(text);
        remark.addClassNames("soft", "small");
        add(remark);
    }
}
