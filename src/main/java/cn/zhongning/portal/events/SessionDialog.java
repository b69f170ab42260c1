package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Changes one session, or in a series all later ones with it; what was typed stays while something is wrong. */
class SessionDialog extends Dialog {
    private final Paragraph wrong = with(new Paragraph(), "role", "alert");
    private final RadioButtonGroup<Boolean> later = new RadioButtonGroup<>();

    SessionDialog(
            Event event, SessionForm form, Texts texts, Locale locale, BiConsumer<SessionForm, Boolean> changing) {
        setHeaderTitle(texts.get(locale, form.id() == null ? "events.session.add" : "events.session.change"));
        var fields = new SessionFields(texts, locale, any -> {}, any -> {}).alone();
        fields.read(form);
        fields.arrange(new SessionPart.Place(
                null, event.attendance() != Attendance.OPEN, event.place().mode()));
        later.setLabel(texts.get(locale, "events.session.which"));
        later.setItems(false, true);
        later.setItemLabelGenerator(
                all -> texts.get(locale, all ? "events.session.from-here-on" : "events.session.only"));
        later.setValue(false);
        later.setVisible(form.place() != null);
        later.setHelperText(texts.get(locale, "events.session.which.hint"));
        wrong.addClassNames("note", "bad");
        wrong.setVisible(false);
        var save = new Button(
                texts.get(locale, "events.session.save"),
                click -> fields.session().ifPresent(typed -> save(typed, texts, locale, changing)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(later, fields, wrong);
        getFooter().add(new Button(texts.get(locale, "events.close"), click -> close()), save);
        setWidth("40rem");
    }

    private void save(SessionForm typed, Texts texts, Locale locale, BiConsumer<SessionForm, Boolean> changing) {
        try {
            changing.accept(typed, later.getValue());
            close();
        } catch (Refused refused) {
            wrong.setText(texts.get(locale, refused));
            wrong.setVisible(true);
        }
    }
}
