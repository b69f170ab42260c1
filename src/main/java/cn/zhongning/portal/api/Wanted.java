package cn.zhongning.portal.api;

import cn.zhongning.portal.search.Catalogue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a list is asked for: words and filters of the search page; several values of one are alternatives. */
record Wanted(
        @Parameter @Schema(maxLength = 300) @Nullable String q,
        @Parameter @Nullable List<String> industry,
        @Parameter @Nullable List<String> livelihood,
        @Parameter @Nullable List<String> cooperation,
        @Parameter @Nullable List<String> town,
        @Parameter @Nullable List<String> type,

        @Parameter @Schema(minimum = "1", maximum = "9") @Nullable
        Integer readiness,

        @Parameter @Schema(allowableValues = {"any", "week", "month", "year", "coming", "past"}) @Nullable
        String when,

        @Parameter @Schema(allowableValues = {"relevance", "newest", "deadline"}) @Nullable
        String sort,

        @Parameter @Nullable String cursor,

        @Parameter @Schema(minimum = "1", maximum = "" + Catalogue.MOST, defaultValue = "20") @Nullable
        Integer limit) {
    private static final int USUAL = 20;

    int size() {
        return Objects.requireNonNullElse(limit, USUAL);
    }

    /** As the address of the list has it. */
    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        put(parameters, "q", q == null ? null : List.of(q));
        put(parameters, "industry", industry);
        put(parameters, "livelihood", livelihood);
        put(parameters, "cooperation", cooperation);
        put(parameters, "town", town);
        put(parameters, "type", type);
        put(parameters, "readiness", readiness == null ? null : List.of(readiness.toString()));
        put(parameters, "when", when == null ? null : List.of(when));
        put(parameters, "sort", sort == null ? null : List.of(sort));
        return parameters;
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) parameters.put(name, values);
    }
}
