package cn.zhongning.portal.saved;

import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.saved.SavedHit.Shown;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.DatabaseAway;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people what newly belongs to their searches, each search at its own pace. A hit is marked as told in the
 * transaction that writes the notice; what has left the public before then is forgotten, so that it is news again if it
 * comes back.
 */
@Component
class SavedTelling {
    private static final Logger LOG = LoggerFactory.getLogger(SavedTelling.class);
    private static final int PEOPLE = 100;
    private static final int NAMED = 5;

    /** Hits of one search that is due. */
    private static final String DUE = """
            from saved_hit h join saved_search s on s.id = h.search_id
            where h.told_at is null and h.found_at < case s.pace
                when 'AT_ONCE' then cast(:at_once as timestamptz)
                when 'DAILY' then cast(:daily as timestamptz)
                when 'WEEKLY' then cast(:weekly as timestamptz) end
            """;

    private static final String THESE = """
             where (search_id, listing_id) in
                (select * from unnest(cast(:searches as uuid[]), cast(:listings as uuid[])))
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final SavedHits hits;
    private final Why why;
    private final Notices notices;
    private final Texts texts;
    private final Clock clock;

    SavedTelling(
            JdbcClient sql,
            TransactionTemplate transaction,
            SavedHits hits,
            Why why,
            Notices notices,
            Texts texts,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.hits = hits;
        this.why = why;
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    private record Search(UUID id, UUID accountId, String name, String address, String language) {}

    /** What somebody holds is passed over: it is being told. */
    @Scheduled(fixedDelay = 1000, initialDelay = 6000)
    void tell() {
        var after = new UUID(0, 0);
        var people = people(after);
        while (!people.isEmpty()) {
            tell(people);
            people = people(people.getLast());
        }
    }

    /** In an order of their own, so that whoever cannot be told is passed. */
    private List<UUID> people(UUID after) {
        return due("select distinct s.account_id " + DUE + " and s.account_id > :after order by 1 limit " + PEOPLE)
                .param("after", after)
                .query(UUID.class)
                .list();
    }

    /** Many at a time; where one of them spoils it for the others, each alone. */
    private void tell(List<UUID> people) {
        try {
            transaction.executeWithoutResult(status -> told(people));
        } catch (RuntimeException spoiled) {
            if (DatabaseAway.is(spoiled)) throw spoiled;
            if (people.size() == 1) LOG.error("Not told of their searches: {}", people, spoiled);
            else people.forEach(person -> tell(List.of(person)));
        }
    }

    private void told(List<UUID> people) {
        var waiting = due("select " + SavedHits.COLUMNS + " " + DUE
                        + " and s.account_id in (:people) order by h.found_at, h.listing_id for update of h skip locked")
                .param("people", people)
                .query(SavedHit.class)
                .list();
        if (waiting.isEmpty()) return;
        var searches = searches(waiting);
        waiting.stream()
                .collect(Collectors.groupingBy(hit -> language(hit, searches)))
                .forEach((language, hits) -> tell(language, hits, searches));
    }

    private void tell(Locale language, List<SavedHit> waiting, Map<UUID, Search> searches) {
        var shown = hits.shown(waiting, language);
        forget(waiting, shown);
        bySearch(shown).forEach((search, found) -> tell(language, of(searches, search), found));
        mark(shown);
    }

    private Map<UUID, Search> searches(List<SavedHit> waiting) {
        return sql
                .sql("""
                        select s.id, s.account_id, s.name, s.address, a.language
                        from saved_search s join account a on a.id = s.account_id where s.id in (:searches)
                        """)
                .param("searches", waiting.stream().map(SavedHit::searchId).collect(Collectors.toSet()))
                .query(Search.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Search::id, Function.identity()));
    }

    private static Search of(Map<UUID, Search> searches, UUID id) {
        return Objects.requireNonNull(searches.get(id));
    }

    private static Locale language(SavedHit hit, Map<UUID, Search> searches) {
        return Locale.forLanguageTag(of(searches, hit.searchId()).language());
    }

    private static Map<UUID, List<Shown>> bySearch(List<Shown> shown) {
        return shown.stream()
                .collect(Collectors.groupingBy(each -> each.hit().searchId(), LinkedHashMap::new, Collectors.toList()));
    }

    private void tell(Locale language, Search search, List<Shown> found) {
        var desk = SavedSearch.DESK + "/" + search.id();
        if (found.size() == 1) {
            var only = found.getFirst();
            notices.tell(
                    search.accountId(),
                    "saved.notice.one",
                    desk,
                    only.card().title(),
                    search.name(),
                    why.say(only.hit(), search.address(), language));
        } else {
            notices.tell(
                    search.accountId(),
                    "saved.notice.several",
                    desk,
                    found.size(),
                    search.name(),
                    lines(search, found, language));
        }
    }

    private String lines(Search search, List<Shown> found, Locale language) {
        var lines = found.stream()
                .limit(NAMED)
                .map(each -> texts.get(
                        language,
                        "saved.notice.line",
                        each.card().title(),
                        why.say(each.hit(), search.address(), language)))
                .collect(Collectors.joining("\n"));
        int more = found.size() - NAMED;
        return more > 0 ? lines + "\n" + texts.get(language, "saved.notice.more", more) : lines;
    }

    private void mark(List<Shown> shown) {
        sql.sql("update saved_hit set told_at = :now" + THESE)
                .param("now", now())
                .param("searches", each(shown.stream().map(Shown::hit), SavedHit::searchId))
                .param("listings", each(shown.stream().map(Shown::hit), SavedHit::listingId))
                .update();
    }

    private void forget(List<SavedHit> waiting, List<Shown> shown) {
        var still = shown.stream().map(Shown::hit).collect(Collectors.toSet());
        var gone = waiting.stream().filter(hit -> !still.contains(hit)).toList();
        if (gone.isEmpty()) return;
        sql.sql("delete from saved_hit" + THESE)
                .param("searches", each(gone.stream(), SavedHit::searchId))
                .param("listings", each(gone.stream(), SavedHit::listingId))
                .update();
    }

    private static String[] each(Stream<SavedHit> hits, Function<SavedHit, UUID> what) {
        return hits.map(what).map(UUID::toString).toArray(String[]::new);
    }

    private JdbcClient.StatementSpec due(String question) {
        var here = clock.instant().atZone(Clocks.CHINA);
        return sql.sql(question)
                .params(Arrays.stream(SearchPace.values())
                        .filter(pace -> pace != SearchPace.OFF)
                        .collect(Collectors.toMap(
                                pace -> pace.name().toLowerCase(Locale.ROOT),
                                pace -> pace.due(here).toOffsetDateTime())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
