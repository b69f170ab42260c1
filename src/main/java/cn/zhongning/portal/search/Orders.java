package cn.zhongning.portal.search;

import cn.zhongning.portal.search.IndexSearch.Question;
import cn.zhongning.portal.search.SearchQuery.When;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** In which order the index tells what it finds, and where one of it stands in that order. */
final class Orders {
    private Orders() {}

    /** The engine sorts by score first: two points for a deadline ahead, one for none, nothing for a passed one. */
    static List<Query> ahead(Instant now) {
        return List.of(
                Query.of(q -> q.constantScore(
                        c -> c.filter(Filters.after("deadline", now)).boost(2f))),
                Query.of(q -> q.constantScore(c -> c.filter(f ->
                                f.bool(b -> b.mustNot(none -> none.exists(e -> e.field("deadline")))))
                        .boost(1f))));
    }

    static List<SortOptions> of(Question question) {
        var score = SortOptions.of(s -> s.score(by -> by.order(SortOrder.Desc)));
        var newest = by("publishedAt", SortOrder.Desc);
        var ties = by("id", SortOrder.Asc);
        return switch (question.query().sort()) {
            case DEADLINE -> List.of(score, by("deadline", SortOrder.Asc), ties);
            case NEWEST ->
                question.query().when() == When.PAST
                        ? List.of(by("date", SortOrder.Desc), ties)
                        : List.of(newest, ties);
            case RELEVANCE -> question.words() == null ? List.of(newest, ties) : List.of(score, newest, ties);
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(
                FieldSort.of(f -> f.field(field).order(order).missing("_last").unmappedType(FieldType.Date))));
    }

    /** Of one that was found, as its order compares it. */
    static List<String> keys(Hit<Map> hit) {
        return hit.sort().stream().map(Orders::key).toList();
    }

    /** All but ids are whole numbers; the points of an order by deadline are, too. */
    private static String key(FieldValue value) {
        return value.isDouble() ? Long.toString(Math.round(value.doubleValue())) : value._toJsonString();
    }

    static FieldValue key(String key) {
        return key.matches("-?\\d+") ? FieldValue.of(Long.parseLong(key)) : FieldValue.of(key);
    }
}
