package cn.zhongning.portal.reviews;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which item on the desk, so that no two people read and judge the same one. It lapses by itself. */
@Service
public class Claims {
    static final Duration LASTS = Duration.ofMinutes(15);
    static final int NOTE = 200;

    private final JdbcClient sql;
    private final CurrentUser user;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Claims(JdbcClient sql, CurrentUser user, Notices notices, Audit audit, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Puts it on the reader's desk, or keeps it there; answers on whose it is now. */
    @Transactional
    public Claim claim(UUID item) {
        var who = staff();
        write(item, who, "where review_claim.until < :now or review_claim.account_id = :account");
        return running(item).orElseGet(() -> claim(item)); // the other one lapsed or went in between
    }

    /** Puts it on the reader's desk although it is on somebody else's, who is told why. */
    @Transactional
    public void takeOver(Item item, String address, String note) {
        var who = staff();
        if (note.isBlank()) throw new Refused("reviews.error.note");
        if (note.length() > NOTE) throw new Refused("reviews.error.note.long", NOTE, note.length());
        var before = running(item.id());
        write(item.id(), who, "");
        before.filter(claim -> !claim.mine()).ifPresent(claim -> {
            notices.tell(claim.accountId(), "reviews.notice.taken", address, who.name(), item.title(), note.strip());
            audit.record("review.taken", item.id(), note.strip());
        });
    }

    /** Its holder has gone elsewhere. */
    @Transactional
    public void release(Claim claim) {
        sql.sql("delete from review_claim where item_id = ? and account_id = ?")
                .params(claim.item(), claim.accountId())
                .update();
    }

    /** Those of these that are on somebody's desk. */
    public Map<UUID, Claim> running(Collection<UUID> items) {
        if (items.isEmpty()) return Map.of();
        return sql
                .sql("select * from review_claim where item_id in (:items) and until >= :now")
                .param("items", items)
                .param("now", now())
                .query((row, number) -> new Claim(
                        row.getObject("item_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant(),
                        isReader(row.getObject("account_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Claim::item, Function.identity()));
    }

    Optional<Claim> running(UUID item) {
        return Optional.ofNullable(running(List.of(item)).get(item));
    }

    /** Whoever decides has it on the desk, or nobody has. */
    void requireFree(UUID item) {
        running(item).filter(claim -> !claim.mine()).ifPresent(claim -> {
            throw new Refused("reviews.error.claimed", claim.name());
        });
    }

    void forget(UUID item) {
        sql.sql("delete from review_claim where item_id = ?").param(item).update();
    }

    private void write(UUID item, SignedIn who, String condition) {
        var now = clock.instant();
        sql.sql("""
                        insert into review_claim (item_id, account_id, name, since, until)
                        values (:item, :account, :name, :now, :until)
                        on conflict (item_id) do update set
                            account_id = excluded.account_id, name = excluded.name, until = excluded.until,
                            since = case when review_claim.account_id = excluded.account_id
                                         then review_claim.since else excluded.since end
                        """ + condition)
                .param("item", item)
                .param("account", who.accountId())
                .param("name", who.name())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LASTS)))
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private boolean isReader(UUID account) {
        return user.get().filter(who -> who.accountId().equals(account)).isPresent();
    }

    private SignedIn staff() {
        var who = user.require();
        if (!who.staff()) throw new Refused("reviews.error.staff");
        return who;
    }
}
