package cn.zhongning.portal.forms;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form that is sent: the browser keeps what the portal has not got yet, what is wrong stands beside its field, and
 * whoever was overtaken by another window sees both texts.
 */
public final class Writing extends Div {
    private final transient FormFields fields;
    private final Component form;
    private final transient Texts texts;
    private final Locale locale;
    private final Div overtaken = with(new Div(), "role", "alert");
    private final Div place = new Div();
    private final Actions actions;
    private @Nullable KeptForm kept;

    public Writing(FormFields fields, Component form, Texts texts, Locale locale) {
        this.fields = fields;
        this.form = form;
        this.texts = texts;
        this.locale = locale;
        actions = new Actions(texts, locale);
        var bar = new Div(fields.summary(), actions);
        bar.addClassName("bar");
        addClassName("editor");
        add(overtaken, place, bar);
    }

    /**
     * What the other window has stored.
     *
     * @param at when
     * @param adopt goes on from it with what was typed here
     * @param take shows it instead of what was typed here
     */
    public record Theirs(Instant at, List<Passage> said, Runnable adopt, Runnable take) {}

    public Actions actions() {
        return actions;
    }

    /** @param key see {@link KeptForm#key}; what the browser kept of another thing stays with that one */
    public void begin(String key) {
        var begun = new KeptForm(fields, form, key, texts, locale);
        kept = begun;
        overtaken.removeAll();
        place.removeAll();
        place.add(begun);
    }

    /** The portal has what was written so far. */
    public void saved(String key) {
        overtaken.removeAll();
        Objects.requireNonNull(kept).saved(key);
    }

    /** Sends what was typed; what the fields refuse by themselves is not sent. */
    public void send(Runnable step, Supplier<Theirs> theirs) {
        var wrong = fields.check();
        fields.show(wrong);
        if (wrong.isEmpty()) take(step, theirs);
    }

    private void take(Runnable step, Supplier<Theirs> theirs) {
        overtaken.removeAll();
        try {
            step.run();
        } catch (Mistakes mistakes) {
            fields.show(mistakes.byField());
        } catch (Refused refused) {
            if (refused.key().endsWith(".error.changed")) settle(theirs.get(), step, theirs);
            else fields.show(Map.of("", refused));
        }
    }

    private void settle(Theirs other, Runnable step, Supplier<Theirs> theirs) {
        var mine = fields.said();
        if (Passage.changes(other.said(), mine).isEmpty()) {
            other.take().run();
            return;
        }
        Runnable insist = () -> {
            other.adopt().run();
            send(step, theirs);
        };
        overtaken.add(new Conflict(texts, locale, other.at(), other.said(), mine, insist, other.take()));
        overtaken.scrollIntoView();
    }
}
