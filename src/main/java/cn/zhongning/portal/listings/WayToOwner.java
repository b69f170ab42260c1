package cn.zhongning.portal.listings;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How a reader gets in touch with whoever published a listing: in writing, or through the centre. */
@Component
public class WayToOwner {
    private final Texts texts;
    private final Site site;
    private final Approach approach;

    WayToOwner(Texts texts, Site site, Approach approach) {
        this.texts = texts;
        this.site = site;
        this.approach = approach;
    }

    /** What to press below the article; who is not signed in comes back there afterwards. */
    public Paragraph button(Kind kind, UUID listing, PageRequest request) {
        var label = texts.get(request.locale(), kind.path() + ".way");
        var button = new Anchor(approach.address(kind, listing, request), label);
        button.setRouterIgnore(!request.live()); // a visitor has no router
        button.addClassNames("button", "main");
        return new Paragraph(button);
    }

    /** Another way, for whoever would rather speak. */
    public Section card(Locale locale) {
        var phone = new Anchor("tel:" + site.phone(), site.phone());
        var card = new Section(
                new H2(texts.get(locale, "listings.way")),
                new Paragraph(
                        texts.get(locale, "listings.way.what", site.centre().label(locale))),
                new Paragraph(phone),
                new Paragraph(site.hours().label(locale)));
        card.addClassNames("card", "way");
        return card;
    }
}
