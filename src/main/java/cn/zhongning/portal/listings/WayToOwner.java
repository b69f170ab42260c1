package cn.zhongning.portal.listings;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How a reader gets in touch with whoever published a listing: through the centre. */
@Component
public class WayToOwner {
    private static final String PLACE = "contact";

    private final Texts texts;
    private final Site site;

    WayToOwner(Texts texts, Site site) {
        this.texts = texts;
        this.site = site;
    }

    /** What to press below the article. */
    public Paragraph button(String label, Locale locale) {
        var button = new Anchor("#" + PLACE, texts.get(locale, label));
        button.setRouterIgnore(true);
        button.addClassNames("button", "main");
        return new Paragraph(button);
    }

    /** Where the button leads. */
    public Section card(Locale locale) {
        var phone = new Anchor("tel:" + site.phone(), site.phone());
        var card = new Section(
                new H2(texts.get(locale, "listings.way")),
                new Paragraph(
                        texts.get(locale, "listings.way.what", site.centre().label(locale))),
                new Paragraph(phone),
                new Paragraph(site.hours().label(locale)));
        card.addClassNames("card", "way");
        return with(card, "id", PLACE);
    }
}
