package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Mistakes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, and which public it goes to.
 *
 * @param kind none as long as nobody has said it, in a draft
 * @param livelihoods codes of the site's vocabulary
 * @param industry code of the site's vocabulary
 * @param results the published results that a roadshow presents, in the order shown
 * @param campaignId the campaign under which it is held
 */
public record Topic(
        @Nullable EventKind kind,
        Set<EventSetting> settings,
        Set<String> livelihoods,
        @Nullable String industry,
        List<UUID> results,
        @Nullable UUID campaignId) {
    static final int RESULTS = 20;

    public Topic {
        settings = sorted(settings);
        livelihoods = Collections.unmodifiableSet(new TreeSet<>(livelihoods));
        results = results.stream().distinct().toList();
    }

    void check(Mistakes.Collector wrong) {
        wrong.require("results", results.size() <= RESULTS, "events.error.results", RESULTS);
    }

    void complete(Mistakes.Collector wrong) {
        wrong.require("kind", kind != null, "events.error.kind");
        wrong.require("settings", !settings.isEmpty(), "events.error.settings");
    }

    public static Topic of(EventKind kind, Set<EventSetting> settings) {
        return new Topic(kind, settings, Set.of(), null, List.of(), null);
    }

    /** Whether it is for those online is told by where it takes place. */
    Topic at(EventMode mode) {
        var here = EnumSet.noneOf(EventSetting.class);
        here.addAll(settings);
        if (mode.offers(Seating.ONLINE)) here.add(EventSetting.ONLINE);
        else here.remove(EventSetting.ONLINE);
        return new Topic(kind, here, livelihoods, industry, results, campaignId);
    }

    private static Set<EventSetting> sorted(Set<EventSetting> settings) {
        var sorted = EnumSet.noneOf(EventSetting.class);
        sorted.addAll(settings);
        return Collections.unmodifiableSet(sorted);
    }
}
