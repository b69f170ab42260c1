package cn.zhongning.portal.forms;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** Two texts of one thing side by side, as far as they differ. */
public final class Comparison extends Div {
    private final transient Texts texts;
    private final Locale locale;

    /** @param names keys of what the two texts are called */
    public Comparison(Texts texts, Locale locale, Names names, List<Passage> before, List<Passage> after) {
        this(texts, locale, texts.get(locale, names.before()), texts.get(locale, names.after()), before, after);
    }

    public Comparison(Texts texts, Locale locale, String old, String young, List<Passage> before, List<Passage> after) {
        this.texts = texts;
        this.locale = locale;
        addClassName("comparison");
        var changes = Passage.changes(before, after);
        add(new H2(texts.get(locale, "listings.changes", changes.size())));
        if (changes.isEmpty()) {
            add(new Paragraph(texts.get(locale, "listings.changes.none")));
            return;
        }
        changes.forEach(change -> add(row(old, young, change)));
    }

    public record Names(String before, String after) {
        public static final Names REVISION = new Names("listings.published-text", "listings.new-text");
        static final Names CONFLICT = new Names("listings.other-text", "listings.my-text");
    }

    private Div row(String old, String young, Passage.Change change) {
        var label = element("h3");
        label.setText(change.label());
        var sides = change.picture()
                ? new Div(picture(old, change.before(), change.label()), picture(young, change.after(), change.label()))
                : words(old, young, change);
        sides.addClassName("sides");
        return new Div(label, sides);
    }

    private Div words(String old, String young, Passage.Change change) {
        var words = WordChanges.of(change.before(), change.after());
        return new Div(
                side(old, change.before(), "del", words.before()), side(young, change.after(), "ins", words.after()));
    }

    private HtmlContainer picture(String name, String address, String label) {
        if (address.isEmpty()) return side(name, "", "", List.of());
        var side = named(name);
        side.add(with(with(element("img"), "src", address), "alt", label));
        return side;
    }

    private HtmlContainer side(String name, String text, String changed, List<WordChanges.Piece> pieces) {
        var side = named(name);
        var said = new Paragraph();
        said.addClassName("lines");
        if (text.isBlank()) said.setText(texts.get(locale, "listings.nothing-written"));
        else pieces.forEach(piece -> said.add(piece.changed() ? changed(changed, piece) : new Text(piece.text())));
        side.add(said);
        return side;
    }

    private static HtmlContainer named(String name) {
        var of = new Span(name);
        of.addClassNames("small", "soft");
        return element("section", of);
    }

    private static HtmlContainer changed(String tag, WordChanges.Piece piece) {
        var words = element(tag);
        words.setText(piece.text());
        return words;
    }
}
