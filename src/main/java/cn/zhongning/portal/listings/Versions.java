package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Kind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps every text that was before the public, in the transaction that publishes it. */
@Component
public class Versions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    Versions(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param decision that published it; null where it stood there before decisions were kept */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Kind kind, Listing<?, ?> published, Instant at, @Nullable Long decision) {
        sql.sql("""
                        insert into listing_version (kind, listing_id, number, schema, form, published_at, decision_id)
                        select ?, ?, coalesce(max(number), 0) + 1, ?, cast(? as jsonb), ?, ?
                        from listing_version where listing_id = ?
                        """)
                .params(kind.name(), published.id(), ListingForm.SCHEMA)
                .param(JSON.writeValueAsString(published.form()))
                .param(Timestamp.from(at))
                .param(decision)
                .param(published.id())
                .update();
    }

    /** A text that was published before versions were kept is the first one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepFirst(Kind kind, Listing<?, ?> published) {
        var at = published.standing().publishedAt();
        if (at != null && count(published.id()) == 0) keep(kind, published, at, null);
    }

    int count(UUID listing) {
        return sql.sql("select count(*) from listing_version where listing_id = ?")
                .param(listing)
                .query(Integer.class)
                .single();
    }

    /**
     * Latest first.
     *
     * @param blank says what a field holds that the form did not have yet when the text was kept
     */
    <F extends ListingForm> List<KeptVersion<F>> of(UUID listing, F blank) {
        return sql.sql("""
                        select v.number, v.form, v.published_at, a.name from listing_version v
                        left join review_decision d on d.id = v.decision_id left join account a on a.id = d.decided_by
                        where v.listing_id = ? order by v.number desc
                        """)
                .param(listing)
                .query((row, number) -> new KeptVersion<>(
                        row.getInt("number"),
                        read(row.getString("form"), blank),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("name")))
                .list();
    }

    @SuppressWarnings("unchecked") // the blank form is of the kind that is asked for
    private static <F extends ListingForm> F read(String json, F blank) {
        ObjectNode tree = JSON.valueToTree(blank);
        tree.setAll((ObjectNode) JSON.readTree(json));
        return (F) JSON.treeToValue(tree, blank.getClass());
    }
}
