package cn.zhongning.portal.reviews;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the centre decided. Lines are only ever added, in the transaction that does what was decided. */
@Service
public class Reviews {
    /** Characters that a reviewer's reason may have. */
    public static final int REASON = 1000;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.CHINA);
    private static final String DECIDED =
            "select d.*, a.name from review_decision d left join account a on a.id = d.decided_by ";

    private final JdbcClient sql;
    private final Claims claims;
    private final CurrentUser user;
    private final Clock clock;

    Reviews(JdbcClient sql, Claims claims, CurrentUser user, Clock clock) {
        this.sql = sql;
        this.claims = claims;
        this.user = user;
        this.clock = clock;
    }

    /** Answers the decision's number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long published(Item item, Scores scores) {
        if (!scores.publishable()) throw new Refused("reviews.error.zero");
        return decide(item, Outcome.PUBLISHED, scores, null);
    }

    /** @param reason what the author reads */
    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(Item item, Scores scores, String reason) {
        if (reason.isBlank()) throw new Refused("reviews.error.reason");
        if (reason.length() > REASON) throw new Refused("reviews.error.reason.long", REASON, reason.length());
        if (!PublicPages.isText(reason)) throw new Refused("reviews.error.reason.characters");
        decide(item, Outcome.RETURNED, scores, reason.strip());
    }

    /** The last decision on this text. */
    public Optional<Decided> last(UUID item) {
        return sql.sql(DECIDED + "where d.item_id = ? order by d.id desc limit 1")
                .param(item)
                .query(Reviews::decided)
                .optional();
    }

    /** What was decided on a listing and all its texts, latest first. */
    public List<Decided> of(UUID listing) {
        return sql.sql(DECIDED + "where d.listing_id = ? order by d.id desc")
                .param(listing)
                .query(Reviews::decided)
                .list();
    }

    /** Tells who comes too late what somebody else did meanwhile. */
    public Optional<Refused> happened(UUID item) {
        return last(item).map(decided -> {
            var key = "reviews.error.decided." + decided.outcome();
            var by = Objects.requireNonNullElse(decided.by(), "");
            return new Refused(by.isEmpty() ? key + ".nameless" : key, MINUTE.format(decided.at()), by);
        });
    }

    private long decide(Item item, Outcome outcome, Scores scores, @Nullable String reason) {
        var who = staff();
        claims.requireFree(item.id());
        long decision = sql.sql("""
                        insert into review_decision (kind, item_id, listing_id, title, submitted_at, decided_at,
                            decided_by, outcome, clarity, advantage, expectation, language, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(item.kind().name(), item.id(), item.listing(), item.title())
                .params(Timestamp.from(item.submittedAt()), Timestamp.from(clock.instant()))
                .params(who.accountId(), outcome.name())
                .params(scores.clarity(), scores.advantage(), scores.expectation(), scores.language())
                .param(reason)
                .query(Long.class)
                .single();
        claims.forget(item.id());
        return decision;
    }

    private SignedIn staff() {
        var who = user.require();
        if (!who.staff()) throw new Refused("reviews.error.staff");
        return who;
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                row.getLong("id"),
                row.getObject("item_id", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                new Scores(
                        row.getInt("clarity"),
                        row.getInt("advantage"),
                        row.getInt("expectation"),
                        row.getInt("language")),
                row.getString("reason"),
                row.getString("name"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("decided_at").toInstant());
    }
}
