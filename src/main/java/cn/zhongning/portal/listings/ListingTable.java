package cn.zhongning.portal.listings;

import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.Column;
import cn.zhongning.portal.exports.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Listings of a kind as rows of a file.
 *
 * @param name of the table in the database
 * @param fields of the listing {@code l} and its owner {@code o} that everybody may read who sees the row, in the order of
 *     {@code columns}
 */
public record ListingTable(String name, String fields, List<Column> columns) {
    private static final String OWN = """
            l.organisation_id = :organisation and (:stage = '' or l.stage = :stage)
              and (:text = '' or position(lower(:text) in lower(l.title)) > 0)
              and (not :waiting or l.stage = 'RETURNED'
                  or l.stage = 'PUBLISHED' and l.expires_on between cast(:today as date) - 14 and cast(:today as date) + 14)
            """;

    public ListingTable(String name, String fields, Column... columns) {
        this(name, fields, Arrays.asList(columns));
    }

    /** An organisation's own, with what only it may read. */
    public Table own(Asked asked) {
        return of(fields + ", l.protected_part, l.contact", OWN, Column.text("protected-part"), Column.text("contact"))
                .with("stage", asked.filter("stage"))
                .with("text", asked.filter("q"))
                .with("waiting", asked.has("waiting"));
    }

    /** What the staff sees of everybody's. */
    public Table all() {
        return of(fields, ":staff and l.stage <> 'DRAFT'");
    }

    private Table of(String chosen, String condition, Column... more) {
        var sql = "select " + chosen + " from " + name + " l join organisation o on o.id = l.organisation_id where "
                + condition + " order by l.updated_at desc, l.id";
        return Table.of(sql, Stream.concat(columns.stream(), Stream.of(more)).toArray(Column[]::new));
    }
}
