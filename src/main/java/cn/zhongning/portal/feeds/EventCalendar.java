package cn.zhongning.portal.feeds;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSeries;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.pages.CalendarFile;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
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
        items.forEach(item -> entries(item, locale).forEach(file::add));
        return file.toString();
    }

    private Stream<VEvent> entries(Item item, Locale locale) {
        var description = new Description(words.description(item, locale) + "\n\n" + link(item.event(), locale));
        var alone = item.sessions().stream()
                .filter(session -> session.seriesId() == null)
                .map(session -> session(item, session, locale, session.id()));
        return Stream.concat(alone, item.series().stream().flatMap(series -> series(item, series, locale)))
                .map(entry -> entry.add(description));
    }

    /** The rule, and beside it whatever is not as the rule says. */
    private Stream<VEvent> series(Item item, EventSeries series, Locale locale) {
        var others = item.sessions().stream()
                .filter(session -> series.id().equals(session.seriesId()) && series.overriddenBy(session))
                .map(session -> instead(item, session, locale));
        return Stream.concat(Stream.of(rule(item, series, locale)), others);
    }

    private VEvent rule(Item item, EventSeries series, Locale locale) {
        var ends = series.startsAt().plus(series.duration());
        var entry = entry(item, series.startsAt(), ends, words.cancelled(item.event()), locale);
        entry.add(new Uid(series.id().toString()));
        stamp(entry, item.event(), item.event().course().updatedAt(), series.sequence());
        entry.add(new RRule<>(series.rrule()));
        if (!series.exdates().isEmpty()) entry.add(except(series.exdates()));
        return entry;
    }

    private static ExDate<ZonedDateTime> except(List<Instant> starts) {
        var zone = new ParameterList(List.of(new TzId(Clocks.CHINA.getId())));
        return new ExDate<>(
                zone, new DateList<>(starts.stream().map(CalendarFile::wall).toList()));
    }

    private VEvent instead(Item item, EventSession session, Locale locale) {
        var entry = session(item, session, locale, Objects.requireNonNull(session.seriesId()));
        entry.add(new RecurrenceId<>(CalendarFile.wall(Objects.requireNonNull(session.recurrenceId()))));
        return entry;
    }

    private VEvent session(Item item, EventSession session, Locale locale, UUID uid) {
        var event = item.event();
        var entry = entry(item, session.startsAt(), session.endsAt(), words.cancelled(event, session), locale);
        entry.add(new Uid(uid.toString()));
        stamp(entry, event, words.changed(event, session), session.sequence());
        return entry;
    }

    /** DTSTAMP is the time of the last change, as RFC 5545 wants it in what is published: so an old copy stays good. */
    private static void stamp(VEvent entry, Event event, Instant changed, int sequence) {
        entry.add(new DtStamp(changed));
        entry.add(new LastModified(changed));
        entry.add(new Sequence(event.version() + sequence));
    }

    private VEvent entry(Item item, Instant starts, Instant ends, boolean cancelled, Locale locale) {
        var event = item.event();
        var entry = new VEvent(false);
        entry.add(new DtStart<>(CalendarFile.wall(starts)));
        entry.add(new DtEnd<>(CalendarFile.wall(ends)));
        entry.add(new Summary(words.title(event, cancelled, locale)));
        entry.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        entry.add(new Location(words.place(event, locale)));
        if (item.spot() != null)
            entry.add(new Geo(item.spot().latitude() + ";" + item.spot().longitude()));
        entry.add(new Categories(new TextList(words.categories(event, locale))));
        entry.add(new Url(URI.create(link(event, locale))));
        return entry;
    }

    private String link(Event event, Locale locale) {
        return origin + PageRequest.link(locale, event.address());
    }
}
