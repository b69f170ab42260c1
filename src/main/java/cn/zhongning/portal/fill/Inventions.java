package cn.zhongning.portal.fill;

import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.ReadinessScale;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Site;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Demands and results, nearly all before the public, a few at every other stage. */
final class Inventions {
    private static final int DAYS = 3 * 365;
    private static final long WAN = 10_000_00L;
    private static final int OUT = 94; // of a hundred
    private static final String PROTECTED = "工艺参数与运行记录，签署保密约定后提供。";
    private static final String CONTACT = "联系人见约定，示例 0955-0000000";
    private static final List<Stage> ELSEWHERE =
            List.of(Stage.DRAFT, Stage.SUBMITTED, Stage.SUBMITTED, Stage.RETURNED, Stage.WITHDRAWN);

    private final Grammar grammar;
    private final Site site;
    private final Chance chance;
    private final Instant now;
    private final LocalDate today;

    Inventions(Grammar grammar, Site site, Chance chance, Instant now) {
        this.grammar = grammar;
        this.site = site;
        this.chance = chance;
        this.now = now;
        today = LocalDate.ofInstant(now, Clocks.CHINA);
    }

    /** What others take an interest in. */
    record Listing(Kind kind, UUID id, String title, Stage stage, Crowd.Member owner, Instant moved) {
        boolean out() {
            return stage == Stage.PUBLISHED;
        }
    }

    List<Listing> results(Connection connection, List<Crowd.Member> owners, int count) throws SQLException {
        try (var rows = new Rows(connection, "tech_result", """
                id, version, organisation_id, stage, title, team, summary, advantages, keywords, field, industry,
                livelihood, readiness, readiness_scale, readiness_evidence, cases, cooperation, price_mode, price_from,
                price_to, price_day, protected_part, contact, expires_on, secret_level, published_at, updated_at, demo""")) {
            return Stream.generate(() -> result(rows, chance.of(owners)))
                    .limit(count)
                    .toList();
        }
    }

    List<Listing> demands(Connection connection, List<Crowd.Member> owners, int count) throws SQLException {
        try (var rows = new Rows(connection, "demand", """
                id, version, organisation_id, stage, title, industry, livelihood, town, problem, targets, tried,
                summary, protected_part, contact, budget_from, budget_to, cooperation, deadline, expires_on,
                secret_level, published_at, updated_at, demo""")) {
            return Stream.generate(() -> demand(rows, chance.of(owners)))
                    .limit(count)
                    .toList();
        }
    }

    private Listing result(Rows rows, Crowd.Member owner) {
        var author = grammar.author(owner.industry(), chance.dice());
        var listing = listing(Kind.RESULT, owner, author.write("result.title", 80));
        long price = chance.between(3, 300) * WAN;
        boolean priced = chance.inHundred(60);
        var expires = today.plusDays(chance.between(-30, 365));
        rows.add(
                listing.id(),
                1,
                owner.organisation(),
                listing.stage(),
                listing.title(),
                author.write("result.team", 100),
                author.write("result.summary", 4000),
                author.write("result.advantages", 2000),
                List.of(author.write("principle"), author.write("method"), author.write("goal")),
                author.write("field"),
                owner.industry(),
                livelihood(),
                chance.between(3, 9),
                site.newMaterials().contains(owner.industry()) ? ReadinessScale.NEW_MATERIALS : ReadinessScale.GENERAL,
                author.write("result.evidence", 1000),
                author.write("result.cases", 2000),
                List.of(chance.of(List.of(CooperationMode.values()))),
                priced ? PriceMode.LISTED : PriceMode.NEGOTIABLE,
                priced ? price : null,
                priced ? price : null,
                priced ? expires : null,
                PROTECTED,
                CONTACT,
                expires,
                SecretLevel.PUBLIC,
                listing.out() ? listing.moved() : null,
                listing.moved(),
                true);
        return listing;
    }

    private Listing demand(Rows rows, Crowd.Member owner) {
        var author = grammar.author(owner.industry(), chance.dice());
        var listing = listing(Kind.DEMAND, owner, author.write("demand.title", 80));
        long budget = chance.between(2, 400) * WAN;
        rows.add(
                listing.id(),
                1,
                owner.organisation(),
                listing.stage(),
                listing.title(),
                owner.industry(),
                livelihood(),
                owner.town(),
                author.write("demand.problem", 4000),
                author.write("demand.targets", 2000),
                author.write("demand.tried", 2000),
                author.write("demand.summary", 200),
                PROTECTED,
                CONTACT,
                budget,
                budget * chance.between(1, 4),
                List.of(chance.of(List.of(CooperationMode.values()))),
                today.plusDays(chance.between(30, 400)),
                today.plusDays(chance.between(-30, 180)),
                SecretLevel.PUBLIC,
                listing.out() ? listing.moved() : null,
                listing.moved(),
                true);
        return listing;
    }

    private Listing listing(Kind kind, Crowd.Member owner, String title) {
        var stage = chance.inHundred(OUT) ? Stage.PUBLISHED : chance.of(ELSEWHERE);
        return new Listing(kind, chance.id(), title, stage, owner, chance.before(now, DAYS));
    }

    private @Nullable String livelihood() {
        return chance.inHundred(40) ? chance.of(site.livelihoods()).code() : null;
    }
}
