package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** What has to be agreed to, who agreed to which version, and the button for whoever still has to. */
final class AgreementPart extends Section {
    /** @param accepts whether the reader may bind the organisation that asked */
    AgreementPart(Disclosure one, boolean accepts, Agreements agreements, Texts texts, Locale locale, Runnable done) {
        add(new H2(texts.get(locale, "disclosure.agreement")));
        agreements
                .acceptance(one.id())
                .ifPresent(accepted -> add(new Paragraph(texts.get(
                        locale,
                        "disclosure.agreement.accepted",
                        accepted.number(),
                        accepted.by(),
                        Moments.say(accepted.at(), locale)))));
        var current = agreements.current(one.listingId());
        if (current.isEmpty()) add(Pieces.soft(texts.get(locale, "disclosure.agreement.none")));
        current.ifPresent(agreement -> {
            add(Pieces.agreement(agreement, texts, locale));
            if (!accepts || one.stage() != DisclosureStage.GRANTED || agreements.settled(one)) return;
            var trouble = new Trouble(texts, locale);
            add(
                    trouble,
                    trouble.button(
                            "disclosure.agree",
                            () -> agreements.accept(one, agreement.id()),
                            done,
                            ButtonVariant.PRIMARY));
        });
    }
}
