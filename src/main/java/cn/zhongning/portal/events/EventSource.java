package cn.zhongning.portal.events;

import cn.zhongning.portal.pages.Markdown;
import cn.zhongning.portal.search.Rows;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchDocument;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.search.SearchQuery.When;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events as search sees them. */
@Component
class EventSource implements SearchSource {
    private final EventRepository events;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    EventSource(EventRepository events, JdbcClient jdbc, Texts texts, Site site, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        var published = published(ids);
        var names = organisations(published);
        return published.stream()
                .map(event -> document(event, names.getOrDefault(event.organisationId(), "")))
                .toList();
    }

    @Override
    public List<UUID> idsAfter(UUID after, int limit) {
        return Rows.idsAfter(jdbc, "event", after, limit);
    }

    @Override
    public Map<UUID, SearchCard> cards(Collection<UUID> ids, Locale locale) {
        return published(ids).stream().collect(Collectors.toMap(Event::id, event -> card(event, locale)));
    }

    @Override
    public FallbackPage browse(SearchQuery query, int offset, int limit) {
        if (!query.cooperation().isEmpty() || query.readinessFrom() != null) return FallbackPage.EMPTY;
        var where = """
                from event where stage in ('PUBLISHED', 'REPORTED')
                and not exists (select from unnest(cast(:words as text[])) word
                    where strpos(lower(title || ' ' || description || ' ' || venue), lower(word)) = 0)
                and (cardinality(cast(:towns as text[])) = 0 or town = any(cast(:towns as text[])))
                and (cardinality(cast(:kinds as text[])) = 0 or kind = any(cast(:kinds as text[])))
                and (cardinality(cast(:industries as text[])) = 0 or industry = any(cast(:industries as text[])))
                and (cardinality(cast(:fields as text[])) = 0 or livelihoods && cast(:fields as text[]))
                and (cast(:from as timestamptz) is null or ends_at >= :from)
                and (cast(:until as timestamptz) is null or starts_at < :until)
                and (cast(:over as timestamptz) is null or ends_at < :over)
                """;
        var moment = query.sort() == Sort.NEWEST && query.when() != When.PAST ? "published_at" : "starts_at";
        var order = query.sort() == Sort.DEADLINE ? "starts_at < :now, starts_at" : moment + " desc";
        var found = "select id, " + moment + " as moment " + where + " order by " + order
                + ", id limit :limit offset :offset";
        return Rows.page(bind(found, query), offset, limit, bind("select count(*) " + where, query));
    }

    private JdbcClient.StatementSpec bind(String sql, SearchQuery query) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean ahead = query.when() != When.ANY && query.when() != When.PAST;
        boolean near = ahead && query.when() != When.COMING;
        return jdbc.sql(sql)
                .param("words", query.substrings().toArray(String[]::new))
                .param("towns", array(query.towns()))
                .param("kinds", array(query.eventKinds()))
                .param("industries", array(query.industries()))
                .param("fields", array(query.livelihoods()))
                .param("now", now)
                .param("from", ahead ? now : null)
                .param("until", near ? now.plusDays(query.when().days()) : null)
                .param("over", query.when() == When.PAST ? now : null);
    }

    private static String[] array(Set<String> values) {
        return values.toArray(String[]::new);
    }

    private List<Event> published(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : events.findAllById(ids).stream().filter(Event::takesPlace).toList();
    }

    private Map<UUID, String> organisations(List<Event> found) {
        if (found.isEmpty()) return Map.of();
        return jdbc
                .sql("select id, name from organisation where id in (:ids)")
                .param(
                        "ids",
                        found.stream().map(Event::organisationId).distinct().toList())
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private SearchDocument document(Event event, String organiser) {
        return new SearchDocument(
                Kind.EVENT,
                event.id(),
                event.organisationId(),
                organiser,
                event.title(),
                text(event),
                keywords(event),
                event.kind().name(),
                event.announcement().topic().industry(),
                List.copyOf(event.livelihoods()),
                List.of(),
                null,
                event.town(),
                null,
                null,
                event.startsAt(),
                event.startsAt(),
                null,
                event.endsAt(),
                Objects.requireNonNullElse(event.publishedAt(), event.startsAt()));
    }

    /** Never how one joins online: that is for those with a seat. */
    private static String text(Event event) {
        var told = event.announcement();
        return Stream.of(
                        told.wording().summary(),
                        Markdown.text(told.wording().description()),
                        event.venue(),
                        told.audience().who(),
                        told.hosts().office())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private List<String> keywords(Event event) {
        Function<Enum<?>, String> label = constant -> texts.label(Texts.CHINESE, constant);
        var words = new ArrayList<String>();
        words.add(label.apply(event.kind()));
        event.settings().forEach(place -> words.add(label.apply(place)));
        if (event.town() != null) words.add(site.town(event.town(), Texts.CHINESE));
        event.announcement().hosts().speakers().each().forEach(speaker -> words.add(speaker.name()));
        words.addAll(event.announcement().hosts().coOrganisers());
        return words;
    }

    private SearchCard card(Event event, Locale locale) {
        var meta = new ArrayList<String>();
        meta.add(texts.label(locale, event.kind()));
        meta.add(EventTimes.span(event.startsAt(), event.endsAt(), locale));
        if (event.town() != null) meta.add(site.town(event.town(), locale));
        meta.add(event.venue());
        return new SearchCard(
                Kind.EVENT, event.id(), event.title(), event.summary(), meta, null, event.startsAt(), event.demo());
    }
}
