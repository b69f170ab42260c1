package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Mistakes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * All that is told of an event but its times.
 *
 * @param poster id of a stored picture
 */
public record Announcement(
        @Embedded.Empty Wording wording,
        @Embedded.Empty Topic topic,
        @Embedded.Empty Place place,
        @Embedded.Empty Audience audience,
        @Embedded.Empty Hosts hosts,
        @Embedded.Empty Entry entry,
        @Nullable UUID poster) {
    public Announcement {
        topic = topic.at(place.mode());
    }

    /** What must not even be stored. Nothing is refused when it is read: a page may not fail for an older rule. */
    void check(Mistakes.Collector wrong) {
        wording.check(wrong);
        topic.check(wrong);
        place.check(wrong);
        audience.check(wrong);
        hosts.check(wrong);
        entry.check(wrong);
    }

    /** What is missing before others may read it. */
    void complete(Mistakes.Collector wrong) {
        wording.complete(wrong);
        topic.complete(wrong);
        place.complete(wrong);
    }

    /** With what cannot be left out; everybody may come. */
    public static Announcement of(Wording wording, Topic topic, Place place) {
        return new Announcement(wording, topic, place, Audience.EVERYBODY, Hosts.ORGANISER_ONLY, Entry.FREE, null);
    }

    public Announcement with(Entry entry) {
        return new Announcement(wording, topic, place, audience, hosts, entry, poster);
    }

    public Announcement with(Place place) {
        return new Announcement(wording, topic, place, audience, hosts, entry, poster);
    }
}
