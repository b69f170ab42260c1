package cn.zhongning.portal.posters;

import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.papers.QrCode;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What stands on paper of an event: always in Chinese, and no more than fits on a page. */
@Component
class PosterWords {
    private static final Locale LOCALE = Texts.CHINESE;
    private static final int TIMES = 4;
    private static final int FEW = 70;
    private static final int MANY = 140;

    private final EventService events;
    private final Pictures pictures;
    private final Texts texts;
    private final Site site;
    private final Clock clock;
    private final String origin;

    PosterWords(
            EventService events,
            Pictures pictures,
            Texts texts,
            Site site,
            Clock clock,
            @Value("${portal.origin}") String origin) {
        this.events = events;
        this.pictures = pictures;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
        this.origin = origin;
    }

    Map<String, Object> of(Event event) {
        var hosts = event.announcement().hosts();
        var who = event.announcement().audience().who();
        var facts = new HashMap<String, Object>();
        facts.put("title", event.title());
        facts.put("kind", texts.label(LOCALE, event.kind()));
        facts.put("summary", event.announcement().wording().brief());
        facts.put("times", times(events.sessions(event.id())));
        facts.put("place", place(event));
        facts.put("who", who);
        facts.put(
                "hosts",
                Stream.concat(Stream.of(events.organiser(event)), hosts.coOrganisers().stream())
                        .collect(Collectors.joining("　")));
        facts.put("contact", hosts.contact().isEmpty() ? site.phone() : hosts.contact());
        facts.put("entry", texts.get(LOCALE, "posters.entry." + event.attendance()));
        facts.put(
                "scan",
                texts.get(
                        LOCALE,
                        event.attendance() == Attendance.REGISTRATION ? "posters.scan.register" : "posters.scan.read"));
        facts.put("address", origin + event.address());
        facts.put("site", site.name().zh());
        facts.put("size", size(event.title().length() * 2 + place(event).length() + who.length()));
        return facts;
    }

    /** Few words are printed large; of many all are printed. */
    private static String size(int words) {
        if (words < FEW) return "large";
        return words < MANY ? "middle" : "small";
    }

    /** The next ones; of more than fit only how many there are. */
    private List<String> times(List<EventSession> sessions) {
        var now = clock.instant();
        var coming = sessions.stream()
                .filter(session -> !session.cancelled() && session.endsAt().isAfter(now))
                .toList();
        var times = new ArrayList<String>();
        coming.stream()
                .limit(TIMES)
                .forEach(session -> times.add(EventTimes.span(session.startsAt(), session.endsAt(), LOCALE)));
        if (coming.size() > TIMES) times.add(texts.get(LOCALE, "posters.more", coming.size() - TIMES));
        return times;
    }

    private String place(Event event) {
        var town = event.town();
        return town == null ? event.venue() : site.town(town, LOCALE) + "　" + event.venue();
    }

    /** With what takes a while: its code, and the picture that its organiser gave it. */
    Map<String, Object> drawn(Map<String, Object> words, @Nullable UUID picture) {
        var facts = new HashMap<>(words);
        facts.put("code", QrCode.data(String.valueOf(words.get("address"))));
        facts.put(
                "picture",
                Optional.ofNullable(picture)
                        .flatMap(pictures::content)
                        .map(bytes ->
                                "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes))
                        .orElse(""));
        return facts;
    }
}
