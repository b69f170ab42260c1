package cn.zhongning.portal.talks;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.Ending;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Declines an intention, or ends a deal: never without a reason that the other side can learn from. */
final class ReasonDialog extends Dialog {
    private final FormFields fields;
    private final RadioButtonGroup<Ending> ending = new RadioButtonGroup<>();
    private final TextArea words;

    /** @param done does it; false where it could not be done */
    ReasonDialog(Texts texts, Site site, Locale locale, DealMove move, String begun, Predicate<Words> done) {
        fields = new FormFields(texts, locale);
        setHeaderTitle(texts.label(locale, move));
        addClassName("asking");
        ending.setLabel(texts.get(locale, "talks.ending"));
        ending.setItems(Arrays.stream(Ending.values())
                .filter(reason -> reason.fits(move))
                .toList());
        ending.setItemLabelGenerator(reason -> texts.label(locale, reason));
        fields.add("ending", ending, reason -> reason == null ? "" : reason.name(), Ending::valueOf, any -> {});
        words = new Inputs(fields, texts, site, locale)
                .text("text", "talks.ending.words", "talks.ending.hint", Words.TEXT);
        words.setValue(begun);
        var told = new Paragraph(texts.get(locale, "talks.ending.told." + move));
        told.addClassNames("small", "soft");
        var body = new Div(told, ending, words, fields.summary());
        body.addClassName("form");
        add(body);
        var yes = new Button(texts.label(locale, move), click -> {
            if (sent(done)) close();
            click.getSource().setEnabled(true);
        });
        yes.setDisableOnClick(true);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get(locale, "pages.cancel"), click -> close()), with(yes, "id", "do-it"));
    }

    private boolean sent(Predicate<Words> done) {
        var wrong = fields.check();
        if (!wrong.isEmpty()) return false;
        try {
            return done.test(new Words(words.getValue(), ending.getValue(), null, List.of()));
        } catch (Mistakes mistakes) {
            fields.show(mistakes.byField());
            return false;
        }
    }
}
