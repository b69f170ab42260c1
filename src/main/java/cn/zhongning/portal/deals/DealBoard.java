package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.WorkingDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Somebody's deals, and those of their clients, latest moved first; pages begin where the one before ended. */
@Service
public class DealBoard {
    /** What a person acts for comes as three lists: of whom, in which industry, about which listing; null for each. */
    private static final String REACHES =
            " exists (select from unnest(:clients, :industries, :listings) as r (client, industry, listing) where ";

    private static final String OWNER = "(d.owner_organisation = any (:clients) and" + REACHES + """
            r.client = d.owner_organisation and (r.industry is null or r.industry = d.industry)
            and (r.listing is null or r.listing = d.listing_id)))
            """;
    private static final String ASKER = "(d.asker_organisation = any (:clients) and" + REACHES + """
            r.client = d.asker_organisation and (r.industry is null or r.industry = d.industry)
            and (r.listing is null or r.listing = d.origin_id)))
            """;
    private static final String MINE = "(d.turn = 'OWNER' and " + OWNER + " or d.turn = 'ASKER' and " + ASKER + ")";
    private static final String OTHERS = "(d.turn = 'ASKER' and " + OWNER + " or d.turn = 'OWNER' and " + ASKER + ")";
    private static final String FROM = """
             from deal d join organisation o on o.id = d.owner_organisation
            join organisation a on a.id = d.asker_organisation
            """;
    private static final String SIDES =
            "(d.owner_organisation = any (:clients) or d.asker_organisation = any (:clients))";

    private final JdbcClient sql;
    private final Mandates mandates;
    private final CurrentUser user;
    private final WorkingDays days;
    private final Clock clock;

    DealBoard(JdbcClient sql, Mandates mandates, CurrentUser user, WorkingDays days, Clock clock) {
        this.sql = sql;
        this.mandates = mandates;
        this.user = user;
        this.days = days;
        this.clock = clock;
    }

    /** @param after where the page before ended; null for the first */
    public List<DealRow> page(Whose whose, @Nullable DealStage stage, @Nullable Cursor after, int limit) {
        var who = user.require();
        var rest = (stage == null ? "" : " and d.stage = :stage")
                + (after == null ? "" : " and (d.moved_at, d.id) < (:moved, :after)");
        var select =
                "select d.*, " + OWNER + " as owns, " + ASKER + " as asks, o.name as owner, a.name as asker" + FROM;
        return about(who, whose, select, rest + " order by d.moved_at desc, d.id desc limit :limit")
                .param("stage", stage == null ? null : stage.name())
                .param("after", after == null ? null : after.id())
                .param("moved", after == null ? null : after.moment())
                .param("limit", limit)
                .query((row, number) -> row(row, who))
                .list();
    }

    /** How many there are, of each of these kinds of waiting. */
    public Map<Whose, Integer> counts(Set<Whose> wanted) {
        var counts = new EnumMap<Whose, Integer>(Whose.class);
        for (var whose : wanted) counts.put(whose, count(user.require(), whose));
        return counts;
    }

    /** What the reader is to do something about. */
    public Whose due() {
        return due(user.require());
    }

    public int dueCount() {
        return count(user.require(), due());
    }

    /** The list opens on what waits for its reader, if anything does. */
    public Whose first(SignedIn who) {
        return count(who, due(who)) > 0 ? due(who) : Whose.ALL;
    }

    /** What this reader's list holds, as a condition on {@code deal d} and what it takes: also for a file of the list. */
    public record Listed(String condition, Map<String, Object> parameters) {}

    public Listed listed(SignedIn who, Whose whose) {
        var reaches = mandates.reaches(who);
        return new Listed(
                mine(who) + " and " + waiting(who, whose),
                Map.of(
                        "clients", reaches.organisations(),
                        "industries", reaches.industries(),
                        "listings", reaches.listings(),
                        "account", who.accountId(),
                        "late", lateSince().atOffset(ZoneOffset.UTC)));
    }

    private static Whose due(SignedIn who) {
        return who.staff() ? Whose.LATE : Whose.MINE;
    }

    private int count(SignedIn who, Whose whose) {
        return about(who, whose, "select count(*) from deal d ", "")
                .query(Integer.class)
                .single();
    }

    /** A side that has been silent since then is late. */
    private Instant lateSince() {
        return days.ago(Reminders.SECOND, clock.instant());
    }

    private JdbcClient.StatementSpec about(SignedIn who, Whose whose, String select, String rest) {
        var listed = listed(who, whose);
        return sql.sql(select + " where " + listed.condition() + rest).params(listed.parameters());
    }

    private static String mine(SignedIn who) {
        if (who.staff()) return "true";
        if (who.role() != Role.BROKER) return SIDES;
        return "(d.broker = :account or " + SIDES + " and " + OWNER + " <> " + ASKER + ")"; // of both is of neither
    }

    private static String waiting(SignedIn who, Whose whose) {
        return switch (whose) {
            case MINE -> MINE;
            case OTHERS -> who.staff() ? "d.turn is not null " : OTHERS;
            case LATE -> "d.turn is not null and d.turn_since < :late " + (who.staff() ? "and d.broker is null " : "");
            case ALL -> "true ";
        };
    }

    private static DealRow row(ResultSet row, SignedIn who) throws SQLException {
        var turn = row.getString("turn");
        boolean owner = row.getBoolean("owns");
        boolean asker = row.getBoolean("asks");
        var side = owner == asker ? null : owner ? Side.OWNER : Side.ASKER;
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
                side,
                side != null
                        && !who.actsFor(row.getObject(
                                side == Side.OWNER ? "owner_organisation" : "asker_organisation", UUID.class)),
                row.getBoolean("demo"));
    }
}
