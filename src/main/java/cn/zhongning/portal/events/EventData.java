package cn.zhongning.portal.events;

import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An event in the words of schema.org, for search engines: one Event, or one with its sessions in it. */
@Component
public class EventData {
    private static final String SCHEMA = "https://schema.org/";
    private static final int SESSIONS = 20;

    private final JsonLd data;
    private final Texts texts;
    private final Site site;

    EventData(JsonLd data, Texts texts, Site site) {
        this.data = data;
        this.texts = texts;
        this.site = site;
    }

    public Map<String, Object> of(Event event, String organiser, List<EventSession> sessions, PageRequest request) {
        var only = sessions.size() == 1 ? sessions.getFirst() : null;
        var facts = facts(event, organiser, request);
        time(facts, event.startsAt(), event.endsAt(), status(event, only), only);
        offer(facts, event, sessions, request);
        if (only == null) facts.put("subEvent", subEvents(event, organiser, sessions, request));
        return data.object("Event", facts);
    }

    private List<Map<String, Object>> subEvents(
            Event event, String organiser, List<EventSession> sessions, PageRequest request) {
        return sessions.stream()
                .limit(SESSIONS)
                .map(session -> {
                    var facts = facts(event, organiser, request);
                    facts.put("@type", "Event");
                    time(facts, session.startsAt(), session.endsAt(), status(event, session), session);
                    offer(facts, event, List.of(session), request);
                    return facts;
                })
                .toList();
    }

    private Map<String, Object> facts(Event event, String organiser, PageRequest request) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", event.title());
        facts.put("description", event.summary());
        facts.put("url", data.absolute(request, event.address()));
        facts.put("image", picture(event));
        facts.put("inLanguage", Texts.CHINESE.toLanguageTag());
        facts.put("eventAttendanceMode", SCHEMA + attendance(event));
        facts.put("isAccessibleForFree", true);
        facts.put("location", location(event, request));
        facts.put("organizer", Map.of("@type", "Organization", "name", organiser));
        return facts;
    }

    private String picture(Event event) {
        var poster = event.announcement().poster();
        return poster == null ? data.picture() : data.file("/pictures/" + poster);
    }

    private static void time(
            Map<String, Object> facts, Instant starts, Instant ends, String status, @Nullable EventSession session) {
        facts.put("startDate", EventTimes.iso(starts));
        facts.put("endDate", EventTimes.iso(ends));
        facts.put("eventStatus", SCHEMA + status);
        if (session != null && session.previousStartsAt() != null)
            facts.put("previousStartDate", EventTimes.iso(session.previousStartsAt()));
    }

    private static String status(Event event, @Nullable EventSession session) {
        if (!event.published() && event.stage() == EventStage.CANCELLED) return "EventCancelled";
        if (session == null) return "EventScheduled";
        if (session.cancelled()) return "EventCancelled";
        return session.previousStartsAt() == null ? "EventScheduled" : "EventRescheduled";
    }

    /** Free for everybody, as long as there are seats; there is none to be had where people are invited. */
    private void offer(Map<String, Object> facts, Event event, List<EventSession> sessions, PageRequest request) {
        if (event.attendance() == Attendance.INVITATION) return;
        boolean free =
                event.attendance() == Attendance.OPEN || sessions.stream().anyMatch(EventData::free);
        facts.put(
                "offers",
                Map.of(
                        "@type",
                        "Offer",
                        "price",
                        0,
                        "priceCurrency",
                        "CNY",
                        "availability",
                        SCHEMA + (free ? "InStock" : "SoldOut"),
                        "url",
                        data.absolute(request, event.address())));
    }

    private static boolean free(EventSession session) {
        return !session.cancelled() && (session.free(Seating.ON_SITE) > 0 || session.free(Seating.ONLINE) > 0);
    }

    private static String attendance(Event event) {
        return switch (event.place().mode()) {
            case ON_SITE -> "OfflineEventAttendanceMode";
            case ONLINE -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
        };
    }

    private Object location(Event event, PageRequest request) {
        var online = Map.of("@type", "VirtualLocation", "url", data.absolute(request, event.address()));
        var place = Map.of(
                "@type", "Place",
                "name", event.venue(),
                "address", EventArticle.place(event.place(), site, texts, request.locale()));
        return switch (event.place().mode()) {
            case ON_SITE -> place;
            case ONLINE -> online;
            case HYBRID -> List.of(place, online);
        };
    }
}
