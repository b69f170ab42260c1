package cn.zhongning.portal.events;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Venue;
import cn.zhongning.portal.venues.VenuePanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The events that are still to come at a venue. */
@org.springframework.stereotype.Component
@Order(1)
class VenueEvents implements VenuePanel {
    private static final int MOST = 20;

    private final Held held;
    private final Texts texts;
    private final Site site;

    VenueEvents(Held held, Texts texts, Site site) {
        this.held = held;
        this.texts = texts;
        this.site = site;
    }

    @Override
    public Optional<Component> panel(Venue venue, PageRequest request) {
        var locale = request.locale();
        var coming = held.comingAt(venue.id(), MOST);
        var section = new Section(new H2(texts.get(locale, "events.held.venue")));
        section.addClassName("held");
        if (coming.isEmpty()) section.add(new Paragraph(texts.get(locale, "events.held.none-here")));
        else section.add(new HeldDays(coming, texts, site, locale));
        return Optional.of(section);
    }
}
