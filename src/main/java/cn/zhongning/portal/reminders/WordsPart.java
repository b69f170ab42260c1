package cn.zhongning.portal.reminders;

import static cn.zhongning.portal.pages.Html.note;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.forms.ReasonDialog;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Objects;

/** One kind of message: when it is sent, what the organiser says in it, and what the centre makes of that. */
class WordsPart extends Section {
    private final transient Event event;
    private final transient OwnWords words;
    private final transient WordsPreview preview;
    private final transient Texts texts;
    private final transient Beside beside = new Beside(this::said);
    private final Div standing = new Div();
    private final Div actions = new Div();
    private final TextArea chinese;
    private final TextArea english;
    private transient Words written;

    WordsPart(Event event, Words written, OwnWords words, WordsPreview preview, Texts texts) {
        this.event = event;
        this.written = written;
        this.words = words;
        this.preview = preview;
        this.texts = texts;
        chinese = beside.field("chinese", area("reminders.words.chinese", Texts.CHINESE));
        english = beside.field("english", area("reminders.words.english", Texts.ENGLISH));
        var when = new Paragraph(getTranslation("reminders.when." + written.kind()));
        when.addClassName("soft");
        var fields = new Div(chinese, english);
        fields.addClassName("form");
        actions.addClassName("hints");
        add(new H2(kind()), when, standing, fields, actions);
        addClassName("words-part");
        show(written);
    }

    private void show(Words now) {
        written = now;
        standing.removeAll();
        if (now.waits()) {
            var since = Moments.say(Objects.requireNonNull(now.submittedAt()), getLocale());
            standing.add(note("", getTranslation("reminders.words.waits", since), saidUntilThen(now)));
            if (words.decides()) standing.add(preview.hits(now, getLocale()));
        }
        if (now.returned() != null)
            standing.add(note("bad", getTranslation("reminders.words.returned"), now.returned(), saidUntilThen(now)));
        arrange();
    }

    private String saidUntilThen(Words now) {
        var own = now.said(Texts.CHINESE) + now.said(Texts.ENGLISH);
        return getTranslation(own.isEmpty() ? "reminders.words.until.standing" : "reminders.words.until.before");
    }

    private TextArea area(String label, Locale language) {
        var area = new TextArea(getTranslation(label), written.in(language), "");
        area.setPlaceholder(preview.standing(written.kind(), language));
        area.setMaxLength(Words.LONGEST);
        area.setValueChangeMode(ValueChangeMode.EAGER);
        area.setWidthFull();
        area.setReadOnly(!words.writes());
        return area;
    }

    private void arrange() {
        actions.removeAll();
        actions.add(button("reminders.words.preview", this::see));
        if (!words.writes()) return;
        boolean deciding = written.waits() && words.decides();
        if (deciding) {
            actions.add(main(button("reminders.words.accept", this::accept)));
            actions.add(button("reminders.words.return", this::giveBack));
            actions.add(button("reminders.words.save", this::save));
        } else
            actions.add(main(button(words.decides() ? "reminders.words.save" : "reminders.words.submit", this::save)));
    }

    /** Several parts of the page have the same buttons: their names say to which they belong. */
    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> {
            beside.accepts("chinese", action);
            click.getSource().setEnabled(true);
        });
        button.setDisableOnClick(true);
        return with(button, "aria-label", getTranslation("reminders.words.of", getTranslation(key), kind()));
    }

    private static Button main(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private String kind() {
        return getTranslation("MessageKind." + written.kind());
    }

    private Words typed() {
        return written.typed(chinese.getValue(), english.getValue());
    }

    private void see() {
        preview.show(event, typed(), getLocale());
    }

    private void save() {
        show(words.write(event.id(), typed()));
        Notification.show(getTranslation(written.waits() ? "reminders.words.submitted" : "reminders.words.saved"));
    }

    /** As it was handed in: whoever would say it otherwise saves their own. */
    private void accept() {
        show(words.accept(event.id(), written));
        Notification.show(getTranslation("reminders.words.accepted"));
    }

    private void giveBack() {
        ReasonDialog.ask(texts, getLocale(), "reminders.words.return", OwnWords.REASON, reason -> {
            show(words.giveBack(event.id(), written, reason));
            Notification.show(getTranslation("reminders.words.given-back"));
        });
    }

    private String said(Refused refused) {
        return getTranslation(refused.key(), refused.arguments());
    }
}
