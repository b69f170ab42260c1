package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person types about an event; times are those of the clock on the wall in China. */
public record EventForm(
        String title,
        EventKind kind,
        Set<EventSetting> settings,
        Set<String> livelihoods,
        LocalDateTime starts,
        LocalDateTime ends,
        String venue,
        @Nullable String town,
        String description) {
    static final int TITLE = 80;
    static final int VENUE = 200;
    static final int DESCRIPTION = 5000;
    static final Duration LONGEST = Duration.ofDays(92);

    public EventForm {
        title = title.strip();
        venue = venue.strip();
        description = description.strip();
        if (title.length() < 2 || title.length() > TITLE) throw new Refused("events.error.title", TITLE);
        if (settings.isEmpty()) throw new Refused("events.error.settings");
        if (!ends.isAfter(starts)) throw new Refused("events.error.ends");
        if (Duration.between(starts, ends).compareTo(LONGEST) > 0) throw new Refused("events.error.long");
        if (venue.length() < 2 || venue.length() > VENUE) throw new Refused("events.error.venue", VENUE);
        if (description.length() < 10 || description.length() > DESCRIPTION)
            throw new Refused("events.error.description", DESCRIPTION);
    }

    static EventForm of(Event event) {
        return new EventForm(
                event.title(),
                event.kind(),
                event.places(),
                Set.copyOf(event.livelihoods()),
                LocalDateTime.ofInstant(event.startsAt(), Clocks.CHINA),
                LocalDateTime.ofInstant(event.endsAt(), Clocks.CHINA),
                event.venue(),
                event.town(),
                event.description());
    }

    Instant start() {
        return starts.atZone(Clocks.CHINA).toInstant();
    }

    Instant end() {
        return ends.atZone(Clocks.CHINA).toInstant();
    }

    List<String> settingNames() {
        return settings.stream().sorted().map(Enum::name).toList();
    }
}
