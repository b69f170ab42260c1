package cn.zhongning.portal.unmet;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the centre looks at; as an address says it.
 *
 * @param month of publication, or in which people searched; null for all
 * @param industry code of the site's vocabulary; empty for all
 */
record UnmetFilter(Lack lack, @Nullable YearMonth month, String industry) {
    static UnmetFilter of(Function<String, Optional<String>> query) {
        var lack = Arrays.stream(Lack.values())
                .filter(each ->
                        query.apply("view").filter(each.written()::equals).isPresent())
                .findFirst();
        return new UnmetFilter(
                lack.orElse(Lack.DEMANDS),
                query.apply("month").map(UnmetFilter::month).orElse(null),
                query.apply("industry").orElse(""));
    }

    static UnmetFilter of(QueryParameters query) {
        return of(query::getSingleParameter);
    }

    /** @param lack another one, of the same month and industry */
    String query(Lack lack) {
        var query = new StringBuilder("?view=").append(lack.written());
        if (month != null) query.append("&month=").append(month);
        if (industry.matches("[a-z0-9-]+")) query.append("&industry=").append(industry);
        return query.toString();
    }

    private static @Nullable YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
