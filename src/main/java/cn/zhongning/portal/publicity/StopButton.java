package cn.zhongning.portal.publicity;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Stops a publicity, which everybody will read with its reason. */
final class StopButton extends Button {
    private final transient Publicities publicities;
    private final transient Texts texts;
    private final transient Publicity publicity;
    private final transient Consumer<Publicity> done;

    StopButton(Publicities publicities, Texts texts, Publicity publicity, Consumer<Publicity> done) {
        this.publicities = publicities;
        this.texts = texts;
        this.publicity = publicity;
        this.done = done;
        setText(text("publicity.stop"));
        addClickListener(click -> ask());
    }

    private void ask() {
        var reason = new TextArea(text("publicity.stop.reason"));
        reason.setHelperText(text("publicity.stop.hint"));
        reason.setMaxLength(Publicities.REASON);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        var dialog = new Dialog(text("publicity.stop.title"), new Paragraph(text("publicity.stop.what")), reason);
        var stop = new Button(text("publicity.stop.yes"), click -> stop(dialog, reason));
        stop.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(text("pages.cancel"), click -> dialog.close()), stop);
        dialog.open();
        reason.focus();
    }

    private void stop(Dialog dialog, TextArea reason) {
        try {
            var stopped = publicities.stop(publicity.id(), publicity.version(), reason.getValue());
            dialog.close();
            Notification.show(text("publicity.stop.done"));
            done.accept(stopped);
        } catch (Refused refused) {
            reason.setErrorMessage(texts.get(getLocale(), refused));
            reason.setInvalid(true);
        }
    }

    private String text(String key) {
        return texts.get(getLocale(), key);
    }
}
