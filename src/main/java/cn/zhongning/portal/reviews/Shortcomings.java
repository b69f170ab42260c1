package cn.zhongning.portal.reviews;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the author of a returned text where it falls short, not how well the rest did. */
@Component
public class Shortcomings {
    private final Reviews reviews;
    private final Texts texts;

    Shortcomings(Reviews reviews, Texts texts) {
        this.reviews = reviews;
        this.texts = texts;
    }

    /** Nothing where nobody returned it, or nothing was weak. */
    public Optional<Div> of(UUID item, Locale locale) {
        return reviews.last(item)
                .filter(decided -> decided.outcome() == Outcome.RETURNED)
                .filter(decided -> !decided.scores().weak().isEmpty())
                .map(decided -> feedback(decided.scores(), locale));
    }

    private Div feedback(Scores scores, Locale locale) {
        var list = new UnorderedList(scores.weak().stream()
                .map(criterion -> row(criterion, scores.of(criterion), locale))
                .toArray(ListItem[]::new));
        list.addClassName("plain");
        var feedback = new Div(new Paragraph(texts.get(locale, "reviews.feedback")), list);
        feedback.addClassNames("note", "feedback");
        return feedback;
    }

    private ListItem row(Criterion criterion, int score, Locale locale) {
        var name = element("b");
        name.setText(texts.get(locale, "reviews.feedback.score", texts.label(locale, criterion), score, Scores.BEST));
        return new ListItem(name, new Span(texts.get(locale, "reviews.question." + criterion)));
    }
}
