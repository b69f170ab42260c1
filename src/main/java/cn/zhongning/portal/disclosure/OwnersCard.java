package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;

/** For its owner: who wants to read the protected part, and how often it was read. */
final class OwnersCard extends Section {
    OwnersCard(Shown.One one, List<Disclosure> about, int openings, Texts texts, Locale locale) {
        addClassNames("card", "disclosure");
        var all = new Anchor(ListingDisclosuresView.address(one), texts.get(locale, "disclosure.owner.all"));
        all.addClassName("button");
        add(
                new H2(texts.get(locale, "disclosure.part")),
                new Paragraph(texts.get(
                        locale,
                        "disclosure.owner.counts",
                        count(about, DisclosureStage.ASKED),
                        count(about, DisclosureStage.GRANTED),
                        openings)),
                all);
    }

    private static long count(List<Disclosure> about, DisclosureStage stage) {
        return about.stream().filter(one -> one.stage() == stage).count();
    }
}
