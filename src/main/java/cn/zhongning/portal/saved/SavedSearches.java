package cn.zhongning.portal.saved;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.search.StandingQueries;
import cn.zhongning.portal.search.StandingQuery;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person who is acting has saved; nobody reads or changes another's. */
@Service
public class SavedSearches {
    static final int MOST = 50;
    static final int NAME = 60;

    private static final String COLUMNS =
            "select id, version, name, address, pace, created_at, opened_at from saved_search";

    private final JdbcClient sql;
    private final StandingQueries queries;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    SavedSearches(JdbcClient sql, StandingQueries queries, CurrentUser user, Audit audit, Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same state saved again takes the new name and pace. */
    @Transactional
    public UUID save(String address, String name, SearchPace pace) {
        var state = queries.read(address).orElseThrow(() -> new Refused("saved.error.address"));
        var called = name(name);
        var account = user.require().accountId();
        alone(account);
        if (count() >= MOST && find(account, state.address()).isEmpty()) throw new Refused("saved.error.many", MOST);
        var id = insert(account, state, called, pace);
        audit.record("search.SAVED", id);
        return id;
    }

    private UUID insert(UUID account, StandingQuery state, String name, SearchPace pace) {
        return sql.sql("""
                        insert into saved_search (id, account_id, name, address, pace, direction, created_at, opened_at)
                        values (:id, :account, :name, :address, :pace, :direction, :now, :now)
                        on conflict (account_id, address) do update
                        set name = excluded.name, pace = excluded.pace, version = saved_search.version + 1
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("name", name)
                .param("address", state.address())
                .param("pace", pace.name())
                .param("direction", queries.direction(state))
                .param("now", now())
                .query(UUID.class)
                .single();
    }

    List<SavedSearch> mine(int offset, int atMost) {
        return sql.sql(COLUMNS + " where account_id = ? order by created_at desc, id limit ? offset ?")
                .params(me(), atMost, offset)
                .query(SavedSearch.class)
                .list();
    }

    int count() {
        return sql.sql("select count(*) from saved_search where account_id = ?")
                .param(me())
                .query(Integer.class)
                .single();
    }

    Optional<SavedSearch> find(UUID id) {
        return sql.sql(COLUMNS + " where id = ? and account_id = ?")
                .params(id, me())
                .query(SavedSearch.class)
                .optional();
    }

    /** The one that shows this state, if it is saved already. */
    Optional<SavedSearch> of(String address) {
        return find(me(), address).flatMap(this::find);
    }

    /** @param version as the reader saw it: of two windows the first wins */
    @Transactional
    public void rename(UUID id, int version, String name) {
        change(id, sql.sql("""
                        update saved_search set name = :name, version = version + 1
                        where id = :id and account_id = :me and version = :version
                        """).param("name", name(name)).param("version", version));
    }

    /** Who wants to hear no more is not told later of what was found meanwhile. */
    @Transactional
    public void pace(UUID id, int version, SearchPace pace) {
        change(id, sql.sql("""
                        update saved_search set pace = :pace, version = version + 1
                        where id = :id and account_id = :me and version = :version
                        """).param("pace", pace.name()).param("version", version));
        if (pace == SearchPace.OFF) {
            sql.sql("update saved_hit set told_at = ? where search_id = ? and told_at is null")
                    .params(now(), id)
                    .update();
        }
    }

    @Transactional
    public void delete(UUID id) {
        int gone = sql.sql("delete from saved_search where id = ? and account_id = ?")
                .params(id, me())
                .update();
        if (gone > 0) audit.record("search.DELETED", id);
    }

    /** From here on nothing of it is new to the reader. */
    @Transactional
    public void opened(UUID id) {
        sql.sql("update saved_search set opened_at = ? where id = ? and account_id = ?")
                .params(now(), id, me())
                .update();
    }

    private void change(UUID id, JdbcClient.StatementSpec update) {
        if (update.param("id", id).param("me", me()).update() == 0) {
            throw new Refused(find(id).isPresent() ? "saved.error.changed" : "saved.error.gone");
        }
        audit.record("search.CHANGED", id);
    }

    private Optional<UUID> find(UUID account, String address) {
        return sql.sql("select id from saved_search where account_id = ? and address = ?")
                .params(account, address)
                .query(UUID.class)
                .optional();
    }

    private static String name(String typed) {
        var name = typed.replaceAll("\\p{Cc}|\\p{Cs}", " ").strip();
        int length = name.codePointCount(0, name.length());
        if (length < 1 || length > NAME) throw new Refused("saved.error.name", NAME, length);
        return name;
    }

    /** Two windows of one person must not pass the limit together. */
    private void alone(UUID account) {
        sql.sql("select id from account where id = ? for update")
                .param(account)
                .query(UUID.class)
                .optional();
    }

    private UUID me() {
        return user.require().accountId();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
