package cn.zhongning.portal.listings;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** Two texts of one listing side by side, as far as they differ. */
final class Comparison extends Div {
    private final transient Texts texts;
    private final Locale locale;

    /** @param names keys of what the two texts are called */
    Comparison(Texts texts, Locale locale, Names names, List<Passage> before, List<Passage> after) {
        this.texts = texts;
        this.locale = locale;
        addClassName("comparison");
        var changes = Passage.changes(before, after);
        add(new H2(texts.get(locale, "listings.changes", changes.size())));
        if (changes.isEmpty()) {
            add(new Paragraph(texts.get(locale, "listings.changes.none")));
            return;
        }
        changes.forEach(change -> add(row(names, change)));
    }

    record Names(String before, String after) {
        static final Names REVISION = new Names("listings.published-text", "listings.new-text");
        static final Names CONFLICT = new Names("listings.other-text", "listings.my-text");
    }

    private Div row(Names names, Passage.Change change) {
        var label = element("h3");
        label.setText(change.label());
        var sides = new Div(side(names.before(), change.before()), side(names.after(), change.after()));
        sides.addClassName("sides");
        return new Div(label, sides);
    }

    private HtmlContainer side(String name, String text) {
        var side = element("section");
        var of = new Span(texts.get(locale, name));
        of.addClassNames("small", "soft");
        side.add(of);
        if (text.isBlank()) side.add(new Paragraph(texts.get(locale, "listings.nothing-written")));
        text.lines().filter(line -> !line.isBlank()).forEach(line -> side.add(new Paragraph(line)));
        return side;
    }
}
