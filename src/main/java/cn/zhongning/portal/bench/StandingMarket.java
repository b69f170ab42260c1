package cn.zhongning.portal.bench;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.search.ReverseSearch.Standing;
import cn.zhongning.portal.search.StandingQueries;
import cn.zhongning.portal.search.StandingQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Readers with their saved searches, and a market to be searched, all made of pieces of real titles. */
final class StandingMarket {
    static final int SEARCHES = 20_000;
    private static final int EACH = 50;
    private static final int PUBLISHED = 20_000;
    private static final List<String> FILTERS = List.of(
            "",
            "",
            "",
            "industry=goji",
            "industry=energy",
            "industry=manganese",
            "town=ningan",
            "cooperation=licence",
            "industry=goji&industry=agriculture",
            "industry=chemical&town=shikong");

    private final ConfigurableApplicationContext portal;
    private final JdbcTemplate sql;
    private final Random chance = new Random(640_521);
    private final List<String> titles;
    private final Map<String, StandingQuery> kept = new LinkedHashMap<>();
    private final UUID owner;

    StandingMarket(ConfigurableApplicationContext portal, List<String> titles) {
        this.portal = portal;
        this.titles = titles;
        sql = portal.getBean(JdbcTemplate.class);
        owner = organisation("12640000MB0BENC02");
    }

    Map<String, StandingQuery> kept() {
        return kept;
    }

    List<Standing> save() {
        var queries = portal.getBean(StandingQueries.class);
        while (kept.size() < SEARCHES) {
            var read = queries.read(address()).orElseThrow();
            kept.putIfAbsent(read.address(), read);
        }
        var readers = readers();
        var standing = new ArrayList<Standing>();
        var rows = new ArrayList<Object[]>();
        kept.forEach((address, query) -> {
            var direction = queries.direction(query);
            standing.add(new Standing(address, direction));
            rows.add(new Object[] {
                UUID.randomUUID(),
                readers.get(rows.size() / EACH),
                address,
                direction,
                OffsetDateTime.now(),
                OffsetDateTime.now()
            });
            if (rows.size() % 2_000 == 0) System.err.printf("%d / %d%n", rows.size(), SEARCHES);
        });
        sql.batchUpdate(
                "insert into saved_search (id, account_id, name, address, pace, direction, created_at, opened_at)"
                        + " values (?, ?, 'bench', ?, 'AT_ONCE', ?, ?, ?)",
                rows);
        return standing;
    }

    /** As many as it takes: nobody may keep more than fifty. */
    private List<UUID> readers() {
        var first = portal.getBean(Accounts.class)
                .create(
                        organisation("12640000MB0BENC03"),
                        "bench@example.cn",
                        "bench",
                        null,
                        Role.ENTERPRISE,
                        "等着消息呢-Zn7x",
                        false);
        sql.update("""
                insert into account select (jsonb_populate_record(one,
                    jsonb_build_object('id', gen_random_uuid(), 'email', 'bench' || number || '@example.cn'))).*
                from account one, generate_series(2, ?) number where one.id = ?
                """, SEARCHES / EACH, first.id());
        return sql.queryForList("select id from account where name = 'bench'", UUID.class);
    }

    /** As people search: a word or two of what they have read, one in ten in pinyin, with filters or without. */
    private String address() {
        var words = chance.nextInt(10) == 0 ? letters() : chance.nextInt(3) == 0 ? piece() + " " + piece() : piece();
        var filter = any(FILTERS);
        return any(List.of("/results", "/demands", "/search")) + "?q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8) + (filter.isEmpty() ? "" : "&" + filter);
    }

    private String letters() {
        var typed = Typing.to(any(titles)).stream()
                .filter(text -> text.matches("[a-z]{3,}"))
                .toList();
        return typed.isEmpty() ? "gouqi" : any(typed);
    }

    private String piece() {
        var title = any(titles);
        int length = chance.nextInt(2, 6);
        int from = chance.nextInt(title.length() - length);
        return title.substring(from, from + length);
    }

    /** What is published already, half of it demands and half results: each is asked for what is new as well. */
    void fill() {
        System.err.printf("%d …%n", PUBLISHED);
        var demands = organisation("12640000MB0BENC04");
        var results = organisation("12640000MB0BENC05");
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < PUBLISHED / 2; i++)
            rows.add(new Object[] {shortened(any(titles) + piece() + piece()), piece() + "，" + any(titles)});
        sql.batchUpdate("""
                insert into demand (id, version, organisation_id, stage, title, industry, town, problem, targets, tried, summary,
                    protected_part, contact, cooperation, expires_on, published_at, updated_at, secret_level, demo)
                select gen_random_uuid(), 1, '%s', 'PUBLISHED', title, 'goji', 'ningan', body, '', '', title, '', '',
                    '{LICENCE}', current_date + 300, now(), now(), 'PUBLIC', true from (values (?, ?)) as it (title, body)
                """.formatted(demands), rows);
        rows.replaceAll(row -> new Object[] {shortened(piece() + any(titles) + piece()), row[1]});
        sql.batchUpdate("""
                insert into tech_result (id, version, organisation_id, stage, title, team, summary, advantages, keywords, field,
                    industry, readiness, readiness_scale, readiness_evidence, cases, cooperation, price_mode,
                    protected_part, contact, expires_on, secret_level, published_at, updated_at, demo)
                select gen_random_uuid(), 1, '%s', 'PUBLISHED', title, '', body, '', '{}', '', 'goji', 5, 'GENERAL', '', '',
                    '{LICENCE}', 'NEGOTIABLE', '', '', current_date + 300, 'PUBLIC', now(), now(), true
                from (values (?, ?)) as it (title, body)
                """.formatted(results), rows);
    }

    /** A new one of somebody whom nobody here belongs to. */
    void publish(UUID id) {
        var title = shortened(any(titles) + "：" + piece() + piece());
        sql.update("""
                insert into demand (id, version, organisation_id, stage, title, industry, town, problem, targets, tried, summary,
                    protected_part, contact, cooperation, expires_on, published_at, updated_at, secret_level)
                values (?, 1, ?, 'PUBLISHED', ?, 'goji', 'ningan', ?, '', '', ?, '', '', '{LICENCE}', current_date + 300, now(),
                    now(), 'PUBLIC')
                """, id, owner, title, any(titles) + "。" + any(titles) + "。" + any(titles), title);
    }

    private UUID organisation(String code) {
        return portal.getBean(Accounts.class)
                .create(
                        OrganisationKind.ENTERPRISE,
                        "守望量度 " + code,
                        CreditCode.completing(code),
                        "ningan",
                        OrganisationStatus.APPROVED,
                        false)
                .id();
    }

    private static String shortened(String title) {
        return title.substring(0, Math.min(60, title.length()));
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
