package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.WorkingDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Somebody's deals, latest moved first; pages begin where the one before ended. */
@Service
public class DealBoard {
    private static final String MINE = """
            (d.turn = 'OWNER' and d.owner_organisation in (:organisations)
             or d.turn = 'ASKER' and d.asker_organisation in (:organisations))
            """;
    private static final String OTHERS = """
            (d.turn = 'ASKER' and d.owner_organisation in (:organisations)
             or d.turn = 'OWNER' and d.asker_organisation in (:organisations))
            """;
    private static final String SIDES =
            "(d.owner_organisation in (:organisations) or d.asker_organisation in (:organisations))";

    private final JdbcClient sql;
    private final CurrentUser user;
    private final WorkingDays days;
    private final Clock clock;

    DealBoard(JdbcClient sql, CurrentUser user, WorkingDays days, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.days = days;
        this.clock = clock;
    }

    /** @param after where the page before ended; null for the first */
    public List<DealRow> page(Whose whose, @Nullable DealStage stage, DealRow.@Nullable Place after, int limit) {
        var who = user.require();
        var organisations = organisations(who);
        return about(who, whose, """
                        select d.*, o.name as owner, a.name as asker from deal d
                        join organisation o on o.id = d.owner_organisation
                        join organisation a on a.id = d.asker_organisation
                        """, """
                        and (cast(:stage as text) is null or d.stage = :stage)
                        and (cast(:after as uuid) is null or (d.moved_at, d.id) < (cast(:moved as timestamptz), :after))
                        order by d.moved_at desc, d.id desc limit :limit
                        """)
                .param("stage", stage == null ? null : stage.name())
                .param("after", after == null ? null : after.id())
                .param("moved", after == null ? null : after.movedAt().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> row(row, organisations))
                .list();
    }

    /** How many there are, of each of these kinds of waiting. */
    public Map<Whose, Integer> counts(Set<Whose> wanted) {
        var counts = new EnumMap<Whose, Integer>(Whose.class);
        for (var whose : wanted) {
            counts.put(
                    whose,
                    about(user.require(), whose, "select count(*) from deal d ", "")
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    /** What the reader is to do something about. */
    public Whose due() {
        return user.require().staff() ? Whose.LATE : Whose.MINE;
    }

    public int dueCount() {
        return counts(Set.of(due())).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private JdbcClient.StatementSpec about(SignedIn who, Whose whose, String select, String rest) {
        return sql.sql(select + " where " + mine(who) + " and " + waiting(who, whose) + rest)
                .param("organisations", organisations(who))
                .param("account", who.accountId())
                .param("late", days.ago(Reminders.SECOND, clock.instant()).atOffset(ZoneOffset.UTC));
    }

    private static String mine(SignedIn who) {
        if (who.staff()) return "true";
        return "(d.broker = :account or " + SIDES + ")";
    }

    private static String waiting(SignedIn who, Whose whose) {
        return switch (whose) {
            case MINE -> MINE;
            case OTHERS -> who.staff() ? "d.turn is not null " : OTHERS;
            case LATE -> "d.turn is not null and d.turn_since < :late " + (who.staff() ? "and d.broker is null " : "");
            case ALL -> "true ";
        };
    }

    /** Nobody's organisation has nothing. */
    private Set<UUID> organisations(SignedIn who) {
        return Set.of(Optional.ofNullable(who.organisationId()).orElse(new UUID(0, 0)));
    }

    private static DealRow row(ResultSet row, Set<UUID> own) throws SQLException {
        var turn = row.getString("turn");
        boolean owner = own.contains(row.getObject("owner_organisation", UUID.class));
        boolean asker = own.contains(row.getObject("asker_organisation", UUID.class));
        return new DealRow(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("owner"),
                row.getString("asker"),
                DealStage.valueOf(row.getString("stage")),
                turn == null ? null : Side.valueOf(turn),
                row.getTimestamp("turn_since").toInstant(),
                row.getTimestamp("moved_at").toInstant(),
                owner ? Side.OWNER : asker ? Side.ASKER : null,
                row.getBoolean("demo"));
    }
}
