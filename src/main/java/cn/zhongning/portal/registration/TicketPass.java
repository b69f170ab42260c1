package cn.zhongning.portal.registration;

import cn.zhongning.portal.papers.QrCode;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;

/** What is shown at the door. */
class TicketPass extends Div {
    /** @param link which the code leads to */
    TicketPass(Registration known, String link, Texts texts, Locale locale) {
        addClassName("pass");
        var number = new Span(known.ticket());
        number.addClassName("number");
        var code = new Span(texts.get(locale, "registration.code", Objects.requireNonNull(known.code())));
        code.addClassName("small");
        add(
                QrCode.picture(link, texts.get(locale, "registration.qr", known.ticket())),
                new Div(new Span(texts.get(locale, "registration.number")), number, code));
    }
}
