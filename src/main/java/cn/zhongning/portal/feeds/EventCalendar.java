package cn.zhongning.portal.feeds;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.pages.CalendarFile;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Events as entries of a calendar: the same bytes as long as nothing has changed. */
@Component
class EventCalendar {
    /** How often programs should look again; what is told late is told by mail to whoever has registered. */
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final EventWords words;
    private final Texts texts;
    private final Site site;
    private final String origin;

    EventCalendar(EventWords words, Texts texts, Site site, @Value("${portal.origin}") String origin) {
        this.words = words;
        this.texts = texts;
        this.site = site;
        this.origin = origin;
    }

    String write(String name, List<Item> items, Locale locale) {
        var file = new CalendarFile()
                .subscribed(name, texts.get(locale, "feeds.about", site.centre().label(locale)), INTERVAL);
        items.forEach(item -> item.sessions().forEach(session -> file.add(alone(item, session, locale))));
        return file.toString();
    }

    private VEvent alone(Item item, EventSession session, Locale locale) {
        var entry = entry(item, session, locale);
        entry.add(new Uid(session.id().toString()));
        return entry;
    }

    private VEvent entry(Item item, EventSession session, Locale locale) {
        var event = item.event();
        boolean cancelled = words.cancelled(event, session);
        var entry = new VEvent(false);
        entry.add(new DtStamp(event.updatedAt())); // of the last change, which is what RFC 5545 wants in a feed
        entry.add(new LastModified(event.updatedAt()));
        entry.add(new Sequence(event.version() + session.sequence()));
        entry.add(new DtStart<>(CalendarFile.wall(session.startsAt())));
        entry.add(new DtEnd<>(CalendarFile.wall(session.endsAt())));
        entry.add(new Summary(words.title(event, cancelled, locale)));
        entry.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        entry.add(new Location(words.place(event, locale)));
        entry.add(new Categories(new TextList(words.categories(event, locale))));
        entry.add(new Description(words.description(item, locale) + "\n\n" + link(event, locale)));
        entry.add(new Url(URI.create(link(event, locale))));
        return entry;
    }

    private String link(Event event, Locale locale) {
        return origin + PageRequest.link(locale, event.address());
    }
}
