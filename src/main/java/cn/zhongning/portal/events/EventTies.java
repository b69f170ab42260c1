package cn.zhongning.portal.events;

import cn.zhongning.portal.campaigns.Campaigns;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Venue;
import cn.zhongning.portal.venues.VenueForm;
import cn.zhongning.portal.venues.Venues;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an event may be tied to: campaigns and venues before the public, and what it was tied to already. */
@Component
class EventTies {
    private final Campaigns campaigns;
    private final Venues venues;
    private final Texts texts;

    EventTies(Campaigns campaigns, Venues venues, Texts texts) {
        this.campaigns = campaigns;
        this.venues = venues;
        this.texts = texts;
    }

    /** @param before what it said until now */
    void check(Announcement told, @Nullable Announcement before) {
        var campaign = told.topic().campaignId();
        boolean otherCampaign =
                before == null || !Objects.equals(campaign, before.topic().campaignId());
        if (campaign != null && otherCampaign && campaigns.published(campaign).isEmpty())
            throw new Refused("events.error.tied");
        var venue = told.place().venueId();
        boolean otherVenue =
                before == null || !Objects.equals(venue, before.place().venueId());
        if (venue != null && otherVenue && venues.published(venue).isEmpty()) throw new Refused("events.error.tied");
    }

    /** What the form of an event offers, in the reader's language. */
    Ties offered(Locale locale) {
        var known = new LinkedHashMap<UUID, String>();
        campaigns.choices().forEach(campaign -> known.put(campaign.id(), campaigns.title(campaign, locale)));
        var places = new LinkedHashMap<UUID, String>();
        venues.choices().forEach(venue -> places.put(venue.id(), venue.form().name()));
        return new Ties(known, places, id -> venues.published(id).map(venue -> place(venue, locale)));
    }

    private Place place(Venue venue, Locale locale) {
        var form = venue.form();
        return new Place(
                EventMode.ON_SITE,
                texts.get(locale, "events.venue.filled", form.name(), form.address()),
                form.town(),
                accessibility(form, locale),
                venue.id());
    }

    private String accessibility(VenueForm form, Locale locale) {
        return form.access().stream()
                .map(each -> texts.label(locale, each))
                .collect(Collectors.joining(texts.get(locale, "events.separator")));
    }
}
