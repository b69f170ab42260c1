package cn.zhongning.portal.reports;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.Consumer;

/** Why a report goes back to its writer. */
final class GiveBack extends Div {
    private final transient Beside beside;
    private final transient Texts texts;
    private final Locale locale;
    private final TextArea reason = new TextArea();

    GiveBack(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        beside = new Beside(refused -> texts.get(locale, refused));
        reason.setLabel(texts.get(locale, "reports.reason"));
        reason.setHelperText(texts.get(locale, "reports.reason.hint"));
        reason.setMaxLength(EventReport.REASON);
        reason.setWidthFull();
        add(beside.field("reason", reason));
    }

    Button button(Consumer<String> back) {
        return new Button(
                texts.get(locale, "reports.give-back"),
                click -> beside.accepts("reason", () -> back.accept(reason.getValue())));
    }
}
