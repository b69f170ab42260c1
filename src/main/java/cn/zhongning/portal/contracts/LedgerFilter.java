package cn.zhongning.portal.contracts;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the ledger are asked for; what is null or empty asks for all.
 *
 * @param year of the registration
 * @param town {@code -} asks for those without one
 * @param text part of the contract's title, its number or the name of a side
 * @param bought whether the buyer sits in the county; {@code sold} likewise the seller
 */
public record LedgerFilter(
        @Nullable Integer year,
        @Nullable ContractKind kind,
        @Nullable String industry,
        @Nullable String town,
        boolean bought,
        boolean sold,
        String text) {
    public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, false, false, "");

    /** Over {@code contract_shown c}. */
    public static final String CONDITION = """
            (cast(:year as int) is null or c.registered_on >= make_date(cast(:year as int), 1, 1)
                and c.registered_on < make_date(cast(:year as int) + 1, 1, 1))
            and (cast(:kind as text) is null or c.kind = :kind)
            and (cast(:industry as text) is null or c.industry = :industry)
            and (cast(:town as text) is null or coalesce(c.town, '-') = :town)
            and (not :bought or c.buyer_town is not null) and (not :sold or c.seller_town is not null)
            and (:text = '' or position(lower(:text) in lower(c.title || ' ' || coalesce(c.registration_number, '')
                || ' ' || c.buyer || ' ' || c.seller)) > 0)
            """;

    public Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("year", year);
        parameters.put("kind", kind == null ? null : kind.name());
        parameters.put("industry", industry);
        parameters.put("town", town);
        parameters.put("bought", bought);
        parameters.put("sold", sold);
        parameters.put("text", text.strip());
        return parameters;
    }
}
