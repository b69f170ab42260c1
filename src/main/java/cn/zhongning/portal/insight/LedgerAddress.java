package cn.zhongning.portal.insight;

import cn.zhongning.portal.contracts.ContractKind;
import cn.zhongning.portal.contracts.LedgerFilter;
import cn.zhongning.portal.shared.Named;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Which contracts an address asks for, and the address that asks for them. What makes no sense asks for nothing. */
final class LedgerAddress {
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST = 100;

    private LedgerAddress() {}

    static LedgerFilter filter(QueryParameters query) {
        return filter(query.getParameters());
    }

    static LedgerFilter filter(Map<String, List<String>> query) {
        return new LedgerFilter(
                first(query, "year").map(LedgerAddress::year).orElse(null),
                first(query, "kind")
                        .flatMap(name -> Named.of(ContractKind.values(), name))
                        .orElse(null),
                first(query, "industry").orElse(null),
                first(query, "town").orElse(null),
                first(query, "bought").filter("true"::equals).isPresent(),
                first(query, "sold").filter("true"::equals).isPresent(),
                first(query, "q").orElse(""));
    }

    static String query(LedgerFilter filter) {
        var query = new StringJoiner("&");
        if (filter.year() != null) query.add("year=" + filter.year());
        if (filter.kind() != null) query.add("kind=" + filter.kind());
        if (filter.industry() != null) query.add("industry=" + encoded(filter.industry()));
        if (filter.town() != null) query.add("town=" + encoded(filter.town()));
        if (filter.bought()) query.add("bought=true");
        if (filter.sold()) query.add("sold=true");
        if (!filter.text().isBlank()) query.add("q=" + encoded(filter.text().strip()));
        return query.toString();
    }

    static @Nullable Long before(QueryParameters query) {
        return first(query.getParameters(), "before").map(LedgerAddress::number).orElse(null);
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .findFirst();
    }

    private static @Nullable Integer year(String text) {
        var year = number(text);
        return year == null || year < FIRST_YEAR || year > LAST_YEAR ? null : year.intValue();
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException nonsense) {
            return null;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
