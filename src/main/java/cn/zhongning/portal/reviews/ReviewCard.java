package cn.zhongning.portal.reviews;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** The reviewer's answer: four scores, then publish it, or send it back with a reason. */
final class ReviewCard extends Section {
    private final transient Texts texts;
    private final Locale locale;
    private final transient Verdict verdict;
    private final transient Runnable done;
    private final transient Runnable touched;
    private final Div trouble = new Div();
    private final ScoreFields scores;
    private final ReasonField reason;
    private final Paragraph zero;
    private final Button yes;
    private final Button no;

    /** @param touched told whenever the reviewer is seen at work */
    ReviewCard(
            Texts texts,
            Locale locale,
            List<ReasonTemplate> templates,
            Verdict verdict,
            Runnable touched,
            Runnable done) {
        this.texts = texts;
        this.locale = locale;
        this.verdict = verdict;
        this.touched = touched;
        this.done = done;
        addClassNames("card", "decision");
        scores = new ScoreFields(texts, locale, this::scored);
        reason = new ReasonField(texts, locale, templates);
        zero = hint("reviews.zero");
        zero.setVisible(false);
        yes = button("reviews.publish", this::publish);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        no = button("reviews.give-back", this::giveBack);
        add(new H2(text("reviews.decision")), hint("reviews.scale"), scores, zero, yes, reason, no, trouble);
        with(trouble, "role", "alert");
        add(hint("reviews.keys"));
        Shortcuts.addShortcutListener(this, this::decide, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
    }

    /** Where it is on somebody else's desk there is nothing to press. */
    void open(boolean mine) {
        yes.setEnabled(mine && scores.zeros().isEmpty());
        no.setEnabled(mine);
    }

    private void scored() {
        var zeros = scores.zeros();
        zero.setVisible(!zeros.isEmpty());
        yes.setEnabled(no.isEnabled() && zeros.isEmpty());
        reason.explain(zeros);
        touched.run();
    }

    private void decide() {
        if (!no.isEnabled()) return;
        if (scores.zeros().isEmpty()) publish();
        else giveBack();
    }

    private void publish() {
        attempt(() -> verdict.publish(scores.scores()));
    }

    private void giveBack() {
        attempt(() -> verdict.giveBack(scores.scores(), reason.value()));
    }

    private void attempt(Runnable decision) {
        trouble.removeAll();
        try {
            decision.run();
        } catch (Mistakes shownBesideTheScores) {
            return;
        } catch (Refused refused) {
            tell(refused);
            return;
        }
        done.run();
    }

    private void tell(Refused refused) {
        var message = texts.get(locale, refused);
        if (refused.key().startsWith("reviews.error.reason")) {
            reason.complain(message);
            return;
        }
        var note = new Div(new Paragraph(message));
        note.addClassNames("note", "bad");
        trouble.add(note);
        note.scrollIntoView();
    }

    private Button button(String label, Runnable decision) {
        var button = new Button(text(label), click -> {
            decision.run();
            click.getSource()
                    .setEnabled(click.getSource() == no || scores.zeros().isEmpty());
        });
        button.setDisableOnClick(true);
        return button;
    }

    private Paragraph hint(String key) {
        var words = new Span(text(key));
        words.addClassNames("small", "soft");
        return new Paragraph(words);
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
