package cn.zhongning.portal.wordcheck;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;

/** Shows what the word check found: marks in the text where it stands, and a short list of what and why. */
@Lazy
@org.springframework.stereotype.Component
public class WordMarks {
    private final WordCheck check;
    private final Texts texts;

    WordMarks(WordCheck check, Texts texts) {
        this.check = check;
        this.texts = texts;
    }

    /**
     * Marks the words in everything that this component shows.
     *
     * @param open whether the public will read it: contacts belong into what it will not
     */
    public List<Hit> mark(Component shown, boolean open, Locale locale) {
        var found = new ArrayList<Hit>();
        mark(shown.getElement(), open, locale, found);
        return found;
    }

    /** For who reviews: also says that nothing was found. */
    public Component forReviewer(List<Hit> hits, Locale locale) {
        if (hits.isEmpty()) {
            var nothing = new Span(texts.get(locale, "wordcheck.none", check.version()));
            nothing.addClassNames("small", "soft");
            return new Paragraph(nothing);
        }
        return note(texts.get(locale, "wordcheck.review", hits.size(), check.version()), hits, locale);
    }

    /** For who wrote it, before it is sent: nothing where nothing was found. */
    public Component forAuthor(List<Hit> hits, Locale locale) {
        return hits.isEmpty() ? new Div() : note(texts.get(locale, "wordcheck.author", hits.size()), hits, locale);
    }

    /** For who wrote what nobody else reads before it goes out. */
    public Component forSender(List<Hit> hits, Locale locale) {
        return hits.isEmpty() ? new Div() : note(texts.get(locale, "wordcheck.sender", hits.size()), hits, locale);
    }

    private Div note(String said, List<Hit> hits, Locale locale) {
        var words = new EnumMap<Category, Set<String>>(Category.class);
        hits.forEach(hit -> words.computeIfAbsent(hit.category(), category -> new LinkedHashSet<>())
                .add(hit.text()));
        var list = new DescriptionList();
        words.forEach((category, of) -> list.add(
                new DescriptionList.Term(name(category, of, locale)),
                new DescriptionList.Description(texts.get(locale, "wordcheck.why." + category))));
        var note = new Div(new Paragraph(said), list);
        note.addClassNames("note", "words");
        return with(note, "role", "note");
    }

    private String name(Category category, Set<String> words, Locale locale) {
        var all = words.stream().collect(Collectors.joining(texts.get(locale, "wordcheck.and")));
        return texts.get(locale, "wordcheck.mark", texts.label(locale, category), all);
    }

    private void mark(Element shown, boolean open, Locale locale, List<Hit> found) {
        for (var child : shown.getChildren().toList()) {
            if (child.isTextNode()) markText(shown, child, open, locale, found);
            else mark(child, open, locale, found);
        }
    }

    private void markText(Element parent, Element node, boolean open, Locale locale, List<Hit> found) {
        var text = node.getText();
        var hits = check.hits(text).stream()
                .filter(hit -> open || hit.category() != Category.CONTACT)
                .toList();
        if (hits.isEmpty()) return;
        found.addAll(hits);
        int at = parent.indexOfChild(node);
        int from = 0;
        for (var hit : hits) {
            parent.insertChild(at++, Element.createText(text.substring(from, hit.start())));
            parent.insertChild(at++, marked(hit, locale));
            from = hit.end();
        }
        node.setText(text.substring(from));
    }

    private Element marked(Hit hit, Locale locale) {
        var mark = with(element("mark"), "title", texts.label(locale, hit.category()));
        mark.setText(hit.text());
        mark.addClassName("hit");
        return mark.getElement();
    }
}
