package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** The owner's two answers to a request. */
final class AnswerPart extends Div {
    AnswerPart(Disclosure one, Grants grants, Texts texts, Locale locale, Runnable done) {
        addClassName("answer");
        var trouble = new Trouble(texts, locale);
        var yes = trouble.button(
                "disclosure.grant", () -> grants.grant(one.id(), one.version()), done, ButtonVariant.PRIMARY);
        var no = new Saying(texts, locale, "disclosure.refuse.reason", Disclosure.REASON)
                .button("disclosure.refuse", why -> grants.refuse(one.id(), one.version(), why), done);
        add(trouble, yes, no);
    }
}
