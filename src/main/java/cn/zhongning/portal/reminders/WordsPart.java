package cn.zhongning.portal.reminders;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.events.Event;
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

/** One kind of message: when it is sent, and what the organiser says in it. */
class WordsPart extends Section {
    private final transient Event event;
    private final transient OwnWords words;
    private final transient WordsPreview preview;
    private final transient Beside beside = new Beside(this::said);
    private final TextArea chinese;
    private final TextArea english;
    private transient Words written;

    WordsPart(Event event, Words written, OwnWords words, WordsPreview preview) {
        this.event = event;
        this.written = written;
        this.words = words;
        this.preview = preview;
        chinese = beside.field("chinese", area("reminders.words.chinese", Texts.CHINESE));
        english = beside.field("english", area("reminders.words.english", Texts.ENGLISH));
        var when = new Paragraph(getTranslation("reminders.when." + written.kind()));
        when.addClassName("soft");
        var fields = new Div(chinese, english);
        fields.addClassName("form");
        add(new H2(getTranslation("MessageKind." + written.kind())), when, fields, actions());
        addClassName("words-part");
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

    private Div actions() {
        var kind = getTranslation("MessageKind." + written.kind());
        var see = new Button(getTranslation("reminders.words.preview"), click -> beside.accepts("chinese", this::see));
        see.setAriaLabel(getTranslation("reminders.words.preview.of", kind));
        var actions = new Div(see);
        actions.addClassName("hints");
        if (!words.writes()) return actions;
        var save = new Button(getTranslation("reminders.words.save"), click -> beside.accepts("chinese", this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setAriaLabel(getTranslation("reminders.words.save.of", kind));
        actions.add(save);
        return actions;
    }

    private Words typed() {
        return new Words(written.kind(), written.version(), chinese.getValue(), english.getValue());
    }

    private void see() {
        preview.show(event, typed(), getLocale());
    }

    private void save() {
        written = words.write(event.id(), typed());
        Notification.show(getTranslation("reminders.words.saved"));
    }

    private String said(Refused refused) {
        return getTranslation(refused.key(), refused.arguments());
    }
}
