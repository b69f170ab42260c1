package cn.zhongning.portal.dump;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL's catalogue says of the portal's tables. Names come quoted, as SQL takes them. */
final class Schema {
    /** What tells one database from another, and is nothing that the portal holds. */
    private static final List<String> OWN = List.of("flyway_schema_history", "search_database");

    private final JdbcClient sql;

    Schema(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every table with its columns, computed ones left out. */
    Map<String, List<String>> tables() {
        return sql
                .sql("""
                        select quote_ident(t.relname) as name, quote_ident(c.attname) as field
                        from pg_class t join pg_attribute c on c.attrelid = t.oid
                        where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and t.relname not in (:own)
                          and c.attnum > 0 and not c.attisdropped and c.attgenerated = ''
                        order by t.relname, c.attnum
                        """)
                .param("own", OWN)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("field")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<Manifest.Migration> migrations() {
        return sql.sql("""
                        select version, checksum from flyway_schema_history
                        where success and version is not null order by version
                        """).query(Manifest.Migration.class).list();
    }

    List<Manifest.Sequence> sequences() {
        return names("""
                        select quote_ident(relname) from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind = 'S' order by relname
                        """).stream().map(this::sequence).toList();
    }

    private Manifest.Sequence sequence(String name) {
        return sql.sql("select '" + name + "' as name, last_value as last, is_called as called from " + name)
                .query(Manifest.Sequence.class)
                .single();
    }

    /** Whether these tables are those that the dump was taken from. */
    boolean fits(Manifest manifest) {
        var theirs = manifest.tables().stream()
                .collect(Collectors.toMap(Manifest.Table::name, table -> Set.copyOf(table.columns())));
        var ours = tables().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, table -> Set.copyOf(table.getValue())));
        return theirs.equals(ours) && numbered(manifest.sequences()).equals(numbered(sequences()));
    }

    private static Set<String> numbered(List<Manifest.Sequence> sequences) {
        return sequences.stream().map(Manifest.Sequence::name).collect(Collectors.toSet());
    }

    /** Which rows must exist for others; they come back when all rows are there, and are checked then. */
    List<ForeignKey> foreignKeys() {
        return sql.sql("""
                        select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as rule
                        from pg_constraint where connamespace = current_schema()::regnamespace and contype = 'f'
                        """).query(ForeignKey.class).list();
    }

    record ForeignKey(String table, String name, String rule) {}

    private List<String> names(String query) {
        return sql.sql(query).query(String.class).list();
    }
}
