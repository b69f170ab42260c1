package cn.zhongning.portal.listings;

import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Kind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the pages of a demand and of a result share: kind, title, facts, parts of text, and room beside them. */
public abstract class DetailPage extends PublicPage {
    private Article article = new Article();
    private Aside aside = new Aside();
    private DescriptionList facts = new DescriptionList();

    protected final void begin(Kind kind, String title, boolean demo) {
        article = new Article();
        aside = new Aside();
        facts = new DescriptionList();
        facts.addClassName("facts");
        var of = new Span(label(kind));
        of.addClassNames("kind", kind.name().toLowerCase(Locale.ROOT));
        article.add(of);
        if (demo) {
            var mark = new Span(t("listings.demo"));
            mark.addClassName("chip");
            article.add(mark);
        }
        article.add(new H1(title), facts);
        var detail = new Div(article, aside);
        detail.addClassName("detail");
        add(detail);
    }

    protected final void fact(String name, String value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    protected final void fact(String name, Component value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    /** A heading with its paragraphs; nothing where there is no text. */
    protected final void part(String title, String text) {
        if (text.isBlank()) return;
        article.add(new H2(title));
        text.lines().filter(line -> !line.isBlank()).forEach(line -> article.add(new Paragraph(line)));
    }

    protected final void remark(String text) {
        var remark = new Paragraph(text);
        remark.addClassNames("soft", "small");
        article.add(remark);
    }

    protected final void beside(Component panel) {
        aside.add(panel);
    }

    protected final Map<String, Object> breadcrumbs(Kind kind, String title) {
        return Map.of(
                "@context",
                "https://schema.org",
                "@type",
                "BreadcrumbList",
                "itemListElement",
                List.of(
                        Map.of("@type", "ListItem", "position", 1, "name", label(kind)),
                        Map.of("@type", "ListItem", "position", 2, "name", title)));
    }
}
