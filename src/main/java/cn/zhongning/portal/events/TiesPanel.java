package cn.zhongning.portal.events;

import cn.zhongning.portal.campaigns.Campaigns;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Venues;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Leads from an event to its campaign and its venue, as long as the public reads them. */
@org.springframework.stereotype.Component
@Order(0)
class TiesPanel implements EventPanel {
    private final Campaigns campaigns;
    private final Venues venues;
    private final Texts texts;

    TiesPanel(Campaigns campaigns, Venues venues, Texts texts) {
        this.campaigns = campaigns;
        this.venues = venues;
        this.texts = texts;
    }

    @Override
    public Optional<Component> panel(Event event, List<EventSession> sessions, PageRequest request) {
        var ties = new Paragraph();
        ties.addClassName("ties");
        var campaign = event.announcement().topic().campaignId();
        if (campaign != null)
            campaigns
                    .published(campaign)
                    .ifPresent(found -> ties.add(new Span(
                            new Span(texts.get(request.locale(), "events.campaign.part")),
                            new Anchor(request.link(found.address()), campaigns.title(found, request.locale())))));
        var venue = event.place().venueId();
        if (venue != null)
            venues.published(venue)
                    .ifPresent(found -> ties.add(new Span(
                            new Span(texts.get(request.locale(), "events.venue.about")),
                            new Anchor(
                                    request.link(found.address()), found.form().name()))));
        return ties.getComponentCount() == 0 ? Optional.empty() : Optional.of(ties);
    }
}
