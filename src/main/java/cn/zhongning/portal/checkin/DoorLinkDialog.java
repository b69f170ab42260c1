package cn.zhongning.portal.checkin;

import cn.zhongning.portal.accounts.Beside;
import cn.zhongning.portal.papers.QrCode;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Asks who stands at the door, and shows their link this once: to be scanned from the screen, or sent. */
class DoorLinkDialog extends Dialog {
    private final transient Texts texts;
    private final Locale locale;

    /** @param making answers the address for a name */
    DoorLinkDialog(Texts texts, Locale locale, UnaryOperator<String> making) {
        this.texts = texts;
        this.locale = locale;
        setHeaderTitle(text("checkin.desk.link"));
        var beside = new Beside(refused -> texts.get(locale, refused));
        var name = beside.field("name", new TextField(text("checkin.desk.link.name")));
        name.setHelperText(text("checkin.desk.link.name.hint"));
        name.setMaxLength(Doorkeepers.NAME);
        name.setWidthFull();
        add(new Paragraph(text("checkin.desk.link.what")), name);
        var make = new Button(
                text("checkin.desk.link.make"),
                click -> beside.accepts("name", () -> show(making.apply(name.getValue()))));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(text("events.close"), click -> close()), make);
        setWidth("28rem");
    }

    private void show(String address) {
        removeAll();
        getFooter().removeAll();
        var copy = new TextField(text("checkin.desk.link.address"));
        copy.setValue(address);
        copy.setReadOnly(true);
        copy.setWidthFull();
        var code = new Div(QrCode.picture(address, text("checkin.desk.link.code")));
        code.addClassName("pass");
        add(code, copy, new Paragraph(text("checkin.desk.link.once")));
        getFooter().add(new Button(text("events.close"), click -> close()));
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
