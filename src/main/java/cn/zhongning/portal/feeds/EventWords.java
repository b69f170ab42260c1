package cn.zhongning.portal.feeds;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventStage;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An event in plain words, for programs that show nothing else. */
@Component
class EventWords {
    private final Texts texts;
    private final Site site;

    EventWords(Texts texts, Site site) {
        this.texts = texts;
        this.site = site;
    }

    boolean cancelled(Event event) {
        return event.stage() == EventStage.CANCELLED;
    }

    boolean cancelled(Event event, EventSession session) {
        return cancelled(event) || session.cancelled();
    }

    Instant changed(Event event, EventSession session) {
        var cancelled = session.cancelledAt();
        return cancelled != null && cancelled.isAfter(event.course().updatedAt())
                ? cancelled
                : event.course().updatedAt();
    }

    /** Not every program shows the status of an entry, so the title says it, too. */
    String title(Event event, boolean cancelled, Locale locale) {
        return cancelled ? texts.get(locale, "feeds.cancelled", event.title()) : event.title();
    }

    String place(Event event, Locale locale) {
        var town = event.town();
        if (town == null || event.venue().startsWith(site.town(town, Texts.CHINESE))) return event.venue();
        return site.town(town, locale) + texts.get(locale, "events.place-separator") + event.venue();
    }

    List<String> categories(Event event, Locale locale) {
        return Stream.concat(
                        Stream.of(texts.label(locale, event.kind())),
                        event.settings().stream().map(setting -> texts.label(locale, setting)))
                .toList();
    }

    /** All of it, without marks. */
    String text(Event event) {
        return Markdown.text(event.description()).strip();
    }

    String description(Item item, Locale locale) {
        var event = item.event();
        var facts = texts.get(locale, "feeds.facts", item.organiser(), texts.label(locale, event.attendance()));
        return text(event) + "\n\n" + facts;
    }
}
