package cn.zhongning.portal.opendata;

import cn.zhongning.portal.shared.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What is open, from its live rows: what was withdrawn is gone at once, stamped or not. */
@Service
public class OpenData {
    private final List<OpenSource> sources;
    private final Clock clock;

    OpenData(List<OpenSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** What the public may read of these now. */
    public Map<UUID, OpenItem> of(Collection<OpenRecord> records) {
        var now = clock.instant();
        var items = new HashMap<UUID, OpenItem>();
        records.stream()
                .filter(record -> !record.deleted())
                .collect(Collectors.groupingBy(
                        OpenRecord::kind, Collectors.mapping(OpenRecord::id, Collectors.toList())))
                .forEach((kind, ids) -> items.putAll(visible(kind, ids, now)));
        return items;
    }

    Map<UUID, OpenItem> visible(Kind kind, Collection<UUID> ids, Instant moment) {
        return source(kind).map(source -> source.visible(ids, moment)).orElse(List.of()).stream()
                .collect(Collectors.toMap(OpenItem::id, Function.identity()));
    }

    private Optional<OpenSource> source(Kind kind) {
        return sources.stream().filter(source -> source.kind() == kind).findFirst();
    }
}
