package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** For the centre and for who acts for the owner: opens at once, and says that the owner will know. */
final class OpenCard extends Section {
    OpenCard(Shown.One one, Openings openings, Texts texts, Locale locale) {
        addClassNames("card", "disclosure");
        var trouble = new Trouble(texts, locale);
        var all = new Anchor(ListingDisclosuresView.address(one), texts.get(locale, "disclosure.owner.all"));
        var open = trouble.button(
                "disclosure.open",
                () -> {
                    var opened = openings.open(one.kind(), one.id(), locale);
                    removeAll();
                    add(new H2(texts.get(locale, "disclosure.part")), new OpenedPart(opened, texts, locale), all);
                },
                () -> {});
        add(
                new H2(texts.get(locale, "disclosure.part")),
                Pieces.soft(texts.get(locale, "disclosure.logged")),
                trouble,
                open,
                all);
    }
}
