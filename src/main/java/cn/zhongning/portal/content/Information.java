package cn.zhongning.portal.content;

import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The texts that say what this site is and how it works, one Markdown file for each language, filled from the site. */
@Component
class Information {
    private static final Pattern NAMED = Pattern.compile("(.*) \\{#([a-z-]+)}");
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();
    private final Site site;
    private final Map<String, About> texts = new ConcurrentHashMap<>();

    Information(Site site) {
        this.site = site;
    }

    /**
     * One text.
     *
     * @param lead its first paragraph, which says what it is about
     * @param parts its headings with their anchors
     * @param html everything after the lead
     */
    record About(String title, String lead, List<Part> parts, String html) {}

    record Part(String anchor, String title) {}

    About read(String name, Locale locale) {
        var file = name + (Texts.chinese(locale) ? ".zh.md" : ".en.md");
        return texts.computeIfAbsent(file, missing -> about(filled(file, locale)));
    }

    private static About about(String markdown) {
        var text = Markdown.parse(markdown);
        var title = text.getFirstChild();
        var lead = title.getNext();
        if (!(title instanceof Heading) || !(lead instanceof Paragraph)) {
            throw new IllegalStateException("A text begins with its title and a paragraph: " + markdown);
        }
        title.unlink();
        lead.unlink();
        var parts = new ArrayList<Part>();
        var anchors = new HashMap<Node, String>();
        for (var node = text.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading && node.getLastChild() instanceof Text words) {
                var part = part(words, parts.size() + 1);
                parts.add(part);
                anchors.put(node, part.anchor());
            }
        }
        var html = HtmlRenderer.builder()
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (anchors.containsKey(node)) attributes.put("id", anchors.get(node));
                })
                .build();
        return new About(TEXT.render(title), TEXT.render(lead), List.copyOf(parts), html.render(text));
    }

    /** A heading may name its anchor: {@code ## How to post a demand {#demand}}. */
    private static Part part(Text words, int number) {
        var named = NAMED.matcher(words.getLiteral());
        if (!named.matches()) return new Part("part-" + number, words.getLiteral());
        words.setLiteral(named.group(1));
        return new Part(named.group(2), named.group(1));
    }

    private String filled(String file, Locale locale) {
        try {
            return new ClassPathResource("content/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{{site}}", site.name().label(locale))
                    .replace("{{county}}", site.county().label(locale))
                    .replace("{{centre}}", site.centre().label(locale))
                    .replace("{{hours}}", site.hours().label(locale))
                    .replace("{{phone}}", site.phone());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
