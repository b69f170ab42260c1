package cn.zhongning.portal.fill;

import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.shared.Site;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Organisations with one person each, as whom nobody can sign in: no password fits. */
final class Crowd {
    private static final int YEARS = 5 * 365;
    private static final int OWN = 3; // of a hundred
    private static final String NO_PASSWORD = "{noop}";

    private final Grammar grammar;
    private final Site site;
    private final Chance chance;
    private final Instant now;
    private final List<Member> members = new ArrayList<>();
    private final Map<OrganisationKind, List<Member>> byKind = new EnumMap<>(OrganisationKind.class);
    private final List<Member> hosts = new ArrayList<>();

    Crowd(Grammar grammar, Site site, Chance chance, Instant now) {
        this.grammar = grammar;
        this.site = site;
        this.chance = chance;
        this.now = now;
    }

    /** @param town none outside the county */
    record Member(
            OrganisationKind kind,
            UUID organisation,
            UUID account,
            String industry,
            @Nullable String town) {}

    List<Member> of(OrganisationKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The demonstration's own people, as whom somebody can sign in, take part too. */
    void join(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select o.kind, o.id, a.id, o.town from organisation o join account a on a.organisation_id = o.id
                        where a.email in ('enterprise@demo.example', 'university@demo.example')
                        """)) {
            while (rows.next()) {
                hosts.add(new Member(
                        OrganisationKind.valueOf(rows.getString(1)),
                        rows.getObject(2, UUID.class),
                        rows.getObject(3, UUID.class),
                        site.industries().getFirst().code(),
                        rows.getString(4)));
            }
        }
    }

    /** Now and then one of the demonstration's own. */
    Member one(OrganisationKind kind) {
        var own = hosts.stream().filter(host -> host.kind() == kind).toList();
        return chance.of(!own.isEmpty() && chance.inHundred(OWN) ? own : of(kind));
    }

    void gather(OrganisationKind kind, int count) {
        for (int i = 0; i < count; i++) {
            boolean near = kind == OrganisationKind.ENTERPRISE && chance.inHundred(85);
            var town = near ? chance.of(site.towns()).code() : null;
            var industry = chance.of(site.industries()).code();
            var member = new Member(kind, chance.id(), chance.id(), industry, town);
            members.add(member);
            byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(member);
        }
    }

    void store(Connection connection) throws SQLException {
        try (var rows = new Rows(
                connection, "organisation", "id, version, kind, name, credit_code, town, status, demo, created_at")) {
            for (int i = 0; i < members.size(); i++) organisation(rows, members.get(i), i);
        }
        try (var rows = new Rows(
                connection, "account", "id, version, organisation_id, email, name, role, password_hash, demo")) {
            for (int i = 0; i < members.size(); i++) person(rows, members.get(i), i);
        }
    }

    private void organisation(Rows rows, Member member, int number) {
        var name = grammar.author(member.industry(), chance.dice())
                .write(member.kind() == OrganisationKind.UNIVERSITY ? "school" : "company");
        var code = CreditCode.completing("91" + site.region() + "F%08d".formatted(number));
        rows.add(
                member.organisation(),
                1,
                member.kind(),
                name + "（" + (number + 1) + "）",
                code,
                member.town(),
                "APPROVED",
                true,
                chance.before(now, YEARS));
    }

    private void person(Rows rows, Member member, int number) {
        var author = grammar.author(member.industry(), chance.dice());
        rows.add(
                member.account(),
                1,
                member.organisation(),
                "fill." + number + "@demo.example",
                author.write("surname") + author.write("given"),
                member.kind().role(),
                NO_PASSWORD,
                true);
    }
}
