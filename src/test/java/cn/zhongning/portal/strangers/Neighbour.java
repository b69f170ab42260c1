package cn.zhongning.portal.strangers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.DigestUtils;

/** Whose affairs are nobody else's: everything of {@code neighbour.sql}, told by its ids and its secrets. */
record Neighbour(JdbcTemplate sql) {
    static final String PASSWORD = "邻家自己的人-Zn7x";
    /** Who reads what the neighbour keeps from others, by the script's names. */
    static final List<String> RIGHTFUL = List.of("buyer OWNER", "seller OWNER", "agency OWNER", "organiser OWNER");

    private static final String MARK = "deadbeef";
    private static final Pattern SECRET = Pattern.compile("zq7secret[\\w.]*");

    /** Kept by the machinery, not about anybody's affairs, or public for everybody to check. */
    private static final Set<String> NOBODYS = Set.of(
            "api_rate",
            "audit",
            "demand_fit",
            "flyway_schema_history",
            "match_pending",
            "match_told",
            "open_change",
            "open_clock",
            "open_record",
            "publication_head",
            "publication_log",
            "result_seen",
            "review_template",
            "saved_pending",
            "search_change",
            "search_database",
            "search_vector",
            "spring_session",
            "spring_session_attributes",
            "ticket_key",
            "unmet_search",
            "unsubscribe_key",
            "visit_key");

    static synchronized Neighbour of(JdbcTemplate sql, PasswordEncoder encoder) throws IOException {
        var neighbour = new Neighbour(sql);
        var script = new ClassPathResource("strangers/neighbour.sql").getContentAsString(StandardCharsets.UTF_8);
        if (neighbour.ids("organisation").isEmpty()) {
            sql.execute(script.replace(":password", "'" + encoder.encode(PASSWORD) + "'"));
        }
        return neighbour;
    }

    /** As the script makes it of a name. */
    static UUID id(String name) {
        var sum = DigestUtils.md5DigestAsHex(name.getBytes(StandardCharsets.UTF_8));
        var bytes = HexFormat.of().parseHex(MARK + sum.substring(MARK.length()));
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    List<UUID> ids(String table) {
        return sql.queryForList(
                "select id from " + table + " where id::text like '" + MARK + "-%' order by id", UUID.class);
    }

    String email(String person) {
        return sql.queryForObject("select email from account where id = ?", String.class, id(person));
    }

    /** Those of a table that counts its rows. */
    List<Long> numbers(String table) {
        return sql.queryForList("select id from %s t where t::text like '%%%s-%%'".formatted(table, MARK), Long.class);
    }

    /** The tables in which nothing of the neighbour's stands. */
    Set<String> emptyTables() {
        return sums().entrySet().stream()
                .filter(table -> table.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A sum over all rows that name the neighbour, by table. */
    Map<String, String> sums() {
        var each =
                tables().stream().map(table -> """
                        select '%1$s' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
                        from %1$s t where t::text like '%%%2$s-%%'""".formatted(table, MARK)).collect(Collectors.joining(" union all "));
        var sums = new TreeMap<String, String>();
        sql.query(each, row -> {
            sums.put(row.getString("name"), row.getString("sum"));
        });
        return sums;
    }

    /** The tables whose sums are not what they were. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !Objects.equals(after.get(table), before.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> tables() {
        return sql.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class).stream()
                .filter(table -> !NOBODYS.contains(table))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** What of the neighbour's secrets stands in a text. */
    static Set<String> secrets(String text) {
        return SECRET.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
