package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks how a session repeats, and shows all that this gives before it is taken over. */
class RepeatDialog extends Dialog {
    /** @param known the rule as it is; none where the session stands alone */
    RepeatDialog(
            SessionForm first,
            @Nullable SeriesForm known,
            WorkingDays calendar,
            Texts texts,
            Locale locale,
            Consumer<SeriesForm> chosen) {
        setHeaderTitle(texts.get(locale, known == null ? "events.repeat.title" : "events.repeat.other"));
        var when = new RuleWords(texts, locale);
        var fields = new RuleFields(first, known, calendar, texts, locale);
        var from = new Paragraph(texts.get(locale, "events.repeat.from", when.day(first.starts(), true)));
        var wrong = with(new Paragraph(), "role", "alert");
        wrong.addClassNames("note", "bad");
        wrong.setVisible(false);
        var take = new Button(texts.get(locale, "events.repeat.take"), click -> {
            try {
                chosen.accept(fields.series());
                close();
            } catch (Refused refused) {
                wrong.setText(texts.get(locale, refused));
                wrong.setVisible(true);
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        add(from, fields, wrong);
        getFooter().add(new Button(texts.get(locale, "events.close"), click -> close()), take);
        setWidth("40rem");
    }
}
