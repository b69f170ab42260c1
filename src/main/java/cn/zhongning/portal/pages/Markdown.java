package cn.zhongning.portal.pages;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Texts with headings, lists and links. Whatever somebody types, only harmless HTML comes out. */
public final class Markdown {
    private static final int HIGHEST = 2; // the page itself has the first heading
    private static final int LOWEST = 4;
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();
    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "strong", "em", "code", "pre")
            .allowElements("a", "br", "hr")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    public static Div html(String markdown) {
        return prose(HARMLESS.sanitize(HTML.render(parse(markdown))));
    }

    /** The same without any marks, for whoever shows plain text only. */
    public static String text(String markdown) {
        return TEXT.render(PARSER.parse(markdown));
    }

    public static Node parse(String markdown) {
        var text = PARSER.parse(markdown);
        text.accept(new LowerHeadings());
        return text;
    }

    /** HTML that is known to be harmless, as elements: whoever checks words finds each text where it stands. */
    public static Div prose(String html) {
        var prose = new Div();
        prose.addClassName("prose");
        grow(prose.getElement(), Jsoup.parseBodyFragment(html).body());
        return prose;
    }

    private static void grow(Element into, org.jsoup.nodes.Element from) {
        for (var child : from.childNodes()) {
            if (child instanceof org.jsoup.nodes.TextNode text)
                into.appendChild(Element.createText(text.getWholeText()));
            if (!(child instanceof org.jsoup.nodes.Element inner)) continue;
            var element = new Element(inner.tagName());
            inner.attributes().forEach(attribute -> element.setAttribute(attribute.getKey(), attribute.getValue()));
            grow(element, inner);
            into.appendChild(element);
        }
    }

    private static final class LowerHeadings extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel(), HIGHEST, LOWEST));
        }
    }
}
