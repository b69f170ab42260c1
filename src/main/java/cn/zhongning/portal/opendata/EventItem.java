package cn.zhongning.portal.opendata;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventData;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventStage;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event before the public. One that was called off stays, and says so, as its page does; its seats are none of what
 * is kept: they change with everybody who registers.
 */
record EventItem(Item item, OpenWords words, EventData facts) implements OpenItem {
    private Event event() {
        return item.event();
    }

    @Override
    public UUID id() {
        return event().id();
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public @Nullable String industry() {
        return event().announcement().topic().industry();
    }

    @Override
    public @Nullable String town() {
        return event().town();
    }

    @Override
    public @Nullable Instant expiresAt() {
        return null;
    }

    /** Its shape is that of the programme, which has more to say and says it itself; here only that it is there. */
    @Override
    public Map<String, String> data(Locale locale, @Nullable Instant changedAt) {
        return Map.of("id", id().toString(), "url", words.url(kind(), id(), locale));
    }

    @Override
    public List<DublinCore> dublinCore() {
        var told = event().announcement();
        var description =
                new Description(words, this).said("title", event().title()).said("creator", item.organiser());
        told.hosts().coOrganisers().forEach(host -> description.said("contributor", host));
        told.hosts().speakers().each().forEach(speaker -> description.said("contributor", speaker.name()));
        description
                .subject(event().kind())
                .subjects(industry(), null, List.of())
                .livelihoods(event().livelihoods())
                .said("description", event().summary())
                .said("description", Markdown.text(event().description()))
                .coverage(town())
                .said("coverage", event().venue())
                .said("relation", words.url("/organisations/" + event().organisationId(), Texts.CHINESE));
        if (event().stage() == EventStage.CANCELLED)
            description.cancelled(event().course().reason());
        happening().forEach(session -> description.period(session.startsAt(), session.endsAt()));
        return description.common(event().startsAt());
    }

    /** Those that were not called off by themselves. */
    private List<EventSession> happening() {
        return item.sessions().stream().filter(session -> !session.cancelled()).toList();
    }

    @Override
    public Map<String, Object> linked(Locale locale) {
        var page = PageRequest.of(
                PageRequest.link(locale, event().address()), RouteParameters.empty(), QueryParameters.empty(), false);
        return facts.of(event(), item.organiser(), item.sessions(), page);
    }
}
