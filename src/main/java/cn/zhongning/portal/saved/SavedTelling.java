package cn.zhongning.portal.saved;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.saved.SavedHit.Shown;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people what newly belongs to their searches, each search at its own pace. A hit is marked as told in the
 * transaction that writes the notice; what has left the public before then is forgotten, so that it is news again if it
 * comes back.
 */
@Component
class SavedTelling {
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

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final SavedHits hits;
    private final Why why;
    private final Notices notices;
    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    SavedTelling(
            JdbcClient sql,
            TransactionTemplate transaction,
            SavedHits hits,
            Why why,
            Notices notices,
            Accounts accounts,
            Texts texts,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.hits = hits;
        this.why = why;
        this.notices = notices;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    private record Search(UUID id, String name, String address) {}

    void tell() {
        due("select distinct s.account_id " + DUE + " limit " + PEOPLE)
                .query(UUID.class)
                .list()
                .forEach(person -> transaction.executeWithoutResult(
                        status -> accounts.find(person).ifPresent(this::tell)));
    }

    private void tell(Account person) {
        var waiting = due("select " + SavedHits.COLUMNS + " " + DUE
                        + " and s.account_id = :person order by h.found_at, h.listing_id for update of h skip locked")
                .param("person", person.id())
                .query(SavedHit.class)
                .list();
        if (waiting.isEmpty()) return;
        var language = Locale.forLanguageTag(person.language());
        var shown = hits.shown(waiting, language);
        forget(waiting, shown);
        bySearch(shown).forEach((search, found) -> {
            tell(person, language, search(search), found);
            told(search, found);
        });
    }

    private static Map<UUID, List<Shown>> bySearch(List<Shown> shown) {
        return shown.stream()
                .collect(Collectors.groupingBy(each -> each.hit().searchId(), LinkedHashMap::new, Collectors.toList()));
    }

    private void tell(Account person, Locale language, Search search, List<Shown> found) {
        var desk = SavedSearch.DESK + "/" + search.id();
        if (found.size() == 1) {
            var only = found.getFirst();
            notices.tell(
                    person.id(),
                    "saved.notice.one",
                    desk,
                    only.card().title(),
                    search.name(),
                    why.say(only.hit(), search.address(), language));
        } else {
            notices.tell(
                    person.id(),
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

    private void told(UUID search, List<Shown> found) {
        sql.sql("update saved_hit set told_at = :now where search_id = :search and listing_id in (:listings)")
                .param("now", now())
                .param("search", search)
                .param(
                        "listings",
                        found.stream().map(each -> each.hit().listingId()).toList())
                .update();
    }

    private void forget(List<SavedHit> waiting, List<Shown> shown) {
        var still = shown.stream().map(Shown::hit).collect(Collectors.toSet());
        waiting.stream()
                .filter(hit -> !still.contains(hit))
                .forEach(gone -> sql.sql("delete from saved_hit where search_id = ? and listing_id = ?")
                        .params(gone.searchId(), gone.listingId())
                        .update());
    }

    private Search search(UUID id) {
        return sql.sql("select id, name, address from saved_search where id = ?")
                .param(id)
                .query(Search.class)
                .single();
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
