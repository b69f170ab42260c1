package cn.zhongning.portal.content;

import com.vaadin.flow.component.Html;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
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

    public static Html html(String markdown) {
        return prose(HARMLESS.sanitize(HTML.render(parse(markdown))));
    }

    /** The same without any marks, for whoever shows plain text only. */
    public static String text(String markdown) {
        return TEXT.render(PARSER.parse(markdown));
    }

    static Node parse(String markdown) {
        var text = PARSER.parse(markdown);
        text.accept(new LowerHeadings());
        return text;
    }

    /** HTML that is known to be harmless. */
    static Html prose(String html) {
        return new Html("<div class=\"prose\">" + html + "</div>");
    }

    private static final class LowerHeadings extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel(), HIGHEST, LOWEST));
        }
    }
}
