package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Cursor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public's events by the list, with all that other programs want to know of them, in few statements. */
@Service
@Transactional(readOnly = true)
public class Programme {
    private static final String CHOSEN = """
            from event where stage in ('PUBLISHED', 'CANCELLED', 'REPORTED')
            and (cast(:event as uuid) is null or id = :event)
            and (cast(:campaign as uuid) is null or campaign_id = :campaign)
            and (cardinality(cast(:towns as text[])) = 0 or town = any(cast(:towns as text[])))
            and (cardinality(cast(:kinds as text[])) = 0 or kind = any(cast(:kinds as text[])))
            and (cardinality(cast(:settings as text[])) = 0 or settings && cast(:settings as text[]))
            """;

    private final EventRepository events;
    private final SeriesRows series;
    private final JdbcClient sql;

    Programme(EventRepository events, SeriesRows series, JdbcClient sql) {
        this.events = events;
        this.series = series;
        this.sql = sql;
    }

    /**
     * One event with who makes it, where and when.
     *
     * @param spot where on earth, if its venue is known
     * @param sessions the first one first
     * @param series to which some of its sessions belong
     */
    public record Item(
            Event event,
            String organiser,
            @Nullable Spot spot,
            List<EventSession> sessions,
            List<EventSeries> series) {}

    /** On WGS 84. */
    public record Spot(double latitude, double longitude) {}

    /**
     * Of all events together.
     *
     * @param changedAt when anything changed last; what has left the public counts as well
     * @param sum over which there are and how often each was changed: whoever commits late changes it, too
     */
    public record State(Instant changedAt, BigDecimal sum) {}

    /** Which events; an empty list leaves all of them in. */
    public record Choice(
            @Nullable UUID event,
            @Nullable UUID campaign,
            List<String> towns,
            List<EventKind> kinds,
            List<EventSetting> settings) {
        public static final Choice ALL = new Choice(null, null, List.of(), List.of(), List.of());

        public static Choice of(UUID event) {
            return new Choice(event, null, List.of(), List.of(), List.of());
        }

        public static Choice under(UUID campaign) {
            return new Choice(null, campaign, List.of(), List.of(), List.of());
        }
    }

    /** What was not over at that moment, the next one first. */
    public List<Item> notOverAt(Instant moment, Choice choice, int most) {
        return items(bind("select id " + CHOSEN + " and ends_at >= :moment order by starts_at, id limit :most", choice)
                .param("moment", time(moment))
                .param("most", most));
    }

    /** What was put before the public last, the newest first. */
    public List<Item> newest(Choice choice, int most) {
        return items(bind("select id " + CHOSEN + " order by published_at desc, id limit :most", choice)
                .param("most", most));
    }

    /** By start, beginning behind the cursor; of what ends at or after {@code from} and starts before {@code until}. */
    public List<Item> behind(
            @Nullable Cursor cursor, @Nullable Instant from, @Nullable Instant until, Choice choice, int most) {
        return items(bind("select id " + CHOSEN + """
                        and (cast(:from as timestamptz) is null or ends_at >= :from)
                        and (cast(:until as timestamptz) is null or starts_at < :until)
                        and (cast(:at as timestamptz) is null or (starts_at, id) > (:at, cast(:after as uuid)))
                        order by starts_at, id limit :most
                        """, choice)
                .param("from", from == null ? null : time(from))
                .param("until", until == null ? null : time(until))
                .param("at", cursor == null ? null : cursor.moment())
                .param("after", cursor == null ? null : cursor.id())
                .param("most", most));
    }

    /** Those of them that the public may read, the next one first. */
    public List<Item> these(Collection<UUID> ids) {
        return items(bind("select id " + CHOSEN + " and id = any(:ids) order by starts_at, id", Choice.ALL)
                .param("ids", ids.toArray(UUID[]::new)));
    }

    /** Equal as long as nothing of any public event, its sessions and its series has changed. */
    public State state() {
        return sql.sql("""
                        select greatest('epoch', max(updated_at) filter (where updated_at <= now()),
                                (select max(cancelled_at) from event_session)) as changed_at,
                            coalesce(sum(uuid_hash_extended(id, version))
                                filter (where stage in ('PUBLISHED', 'CANCELLED', 'REPORTED')), 0) as sum
                        from event
                        """)
                .query((row, number) -> new State(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getBigDecimal("sum")))
                .single();
    }

    private StatementSpec bind(String statement, Choice choice) {
        return sql.sql(statement)
                .param("event", choice.event())
                .param("campaign", choice.campaign())
                .param("towns", choice.towns().toArray(String[]::new))
                .param("kinds", names(choice.kinds()))
                .param("settings", names(choice.settings()));
    }

    private List<Item> items(StatementSpec chosen) {
        var ids = chosen.query(UUID.class).list();
        if (ids.isEmpty()) return List.of();
        var found = events.findAllById(ids).stream().collect(Collectors.toMap(Event::id, Function.identity()));
        var organisers = organisers(found.values());
        var sessions = sessions(ids);
        var spots = spots(ids);
        var rules = series.of(ids).stream().collect(Collectors.groupingBy(EventSeries::eventId));
        return ids.stream()
                .map(found::get)
                .map(event -> new Item(
                        event,
                        organisers.getOrDefault(event.organisationId(), ""),
                        spots.get(event.id()),
                        sessions.getOrDefault(event.id(), List.of()),
                        rules.getOrDefault(event.id(), List.of())))
                .toList();
    }

    private Map<UUID, String> organisers(Collection<Event> found) {
        var ids = found.stream().map(Event::organisationId).distinct().toArray(UUID[]::new);
        return sql
                .sql("select id, name from organisation where id = any(:ids)")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, Spot> spots(List<UUID> ids) {
        return sql
                .sql("""
                select e.id, v.latitude, v.longitude from event e join venue v on v.id = e.venue_id
                where e.id = any(:ids) and v.stage = 'PUBLISHED' and v.latitude is not null
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Spot(row.getDouble("latitude"), row.getDouble("longitude"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, List<EventSession>> sessions(List<UUID> ids) {
        return sql
                .sql("select * from event_session where event_id = any(:ids) order by starts_at, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(EventSession.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(EventSession::eventId));
    }

    private static String[] names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
