package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who published a listing, since when, and which agency wrote it for them. */
@Component
public class Publisher {
    private final Organisations organisations;
    private final Texts texts;

    Publisher(Organisations organisations, Texts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    public Span of(Standing standing, Locale locale) {
        var owner = organisations.find(standing.organisationId()).orElseThrow();
        var line = new Span();
        if (owner.approved()) {
            line.add(link("/organisations/" + owner.id(), owner.name(), locale));
            line.add(texts.get(locale, "listings.checked"));
        } else {
            line.add(owner.name());
        }
        if (standing.agencyId() != null) {
            line.add(" · ");
            line.add(link("/agencies/" + standing.agencyId(), agency(standing.agencyId(), locale), locale));
        }
        if (standing.publishedAt() != null) line.add(" · " + Facts.day(standing.publishedAt()));
        return line;
    }

    private static Anchor link(String address, String text, Locale locale) {
        return new Anchor(PageRequest.link(locale, address), text);
    }

    private String agency(UUID id, Locale locale) {
        return texts.get(
                locale,
                "listings.mandated",
                organisations.find(id).orElseThrow().name());
    }
}
