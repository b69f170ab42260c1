package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** Ends a running request: the owner says why, whoever asked needs it no more. */
final class EndPart extends Section {
    EndPart(Disclosure one, Side side, Grants grants, Texts texts, Locale locale, Runnable done) {
        var trouble = new Trouble(texts, locale);
        if (side == Side.ASKER) {
            add(
                    new H2(texts.get(locale, "disclosure.give-up.title")),
                    trouble,
                    trouble.button("disclosure.give-up", () -> grants.giveUp(one.id(), one.version()), done));
        } else if (one.stage() == DisclosureStage.GRANTED) {
            add(
                    new H2(texts.get(locale, "disclosure.end")),
                    new Saying(texts, locale, "disclosure.end.reason", Disclosure.REASON)
                            .button("disclosure.end", why -> grants.end(one.id(), one.version(), why), done));
        } else setVisible(false);
    }
}
