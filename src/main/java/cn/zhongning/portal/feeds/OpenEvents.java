package cn.zhongning.portal.feeds;

import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says events as open data; moments are those of China's clocks, with their distance from Greenwich. */
@Component
public class OpenEvents {
    private final EventWords words;
    private final Texts texts;
    private final Site site;
    private final String origin;

    OpenEvents(EventWords words, Texts texts, Site site, @Value("${portal.origin}") String origin) {
        this.words = words;
        this.texts = texts;
        this.site = site;
        this.origin = origin;
    }

    public OpenEvent of(Item item, Locale locale) {
        var event = item.event();
        var spot = item.spot();
        var published = event.publishedAt();
        return new OpenEvent(
                event.id().toString(),
                origin + PageRequest.link(locale, event.address()),
                origin + PageRequest.link(locale, event.address() + "/event.ics"),
                event.title(),
                event.summary(),
                words.text(event),
                named(event.kind(), locale),
                event.settings().stream().map(setting -> named(setting, locale)).toList(),
                town(event.town(), locale),
                event.venue(),
                spot == null ? null : spot.latitude(),
                spot == null ? null : spot.longitude(),
                Named.code(event.place().mode()),
                Named.code(event.attendance()),
                status(words.cancelled(event)),
                item.organiser(),
                EventTimes.iso(event.startsAt()),
                EventTimes.iso(event.endsAt()),
                item.sessions().stream().map(session -> session(event, session)).toList(),
                published == null ? null : EventTimes.iso(published),
                EventTimes.iso(event.course().updatedAt()));
    }

    private OpenEvent.Session session(Event event, EventSession session) {
        boolean counted = event.attendance() != Attendance.OPEN;
        boolean here = counted && session.offers(Seating.ON_SITE);
        boolean online = counted && session.offers(Seating.ONLINE);
        return new OpenEvent.Session(
                session.id().toString(),
                EventTimes.iso(session.startsAt()),
                EventTimes.iso(session.endsAt()),
                status(words.cancelled(event, session)),
                here ? session.seats() : null,
                here ? session.free(Seating.ON_SITE) : null,
                online ? session.seatsOnline() : null,
                online ? session.free(Seating.ONLINE) : null);
    }

    private OpenEvent.Named named(Enum<?> constant, Locale locale) {
        return new OpenEvent.Named(Named.code(constant), texts.label(locale, constant));
    }

    private OpenEvent.@Nullable Named town(@Nullable String code, Locale locale) {
        return code == null ? null : new OpenEvent.Named(code, site.town(code, locale));
    }

    private static String status(boolean cancelled) {
        return cancelled ? "cancelled" : "scheduled";
    }
}
