package cn.zhongning.portal.search;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.search.SearchQuery.When;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list says; every other state is an address made from it.
 *
 * @param list whose list it is; none for search over everything
 * @param sort null where the address leaves it to the list
 * @param compared results that the reader has chosen to see side by side
 * @param asOf the moment that later pages belong to, so that a shared address keeps its content; null for now
 */
record SearchState(
        Optional<Kind> list,
        String text,
        Map<Facet, Set<String>> chosen,
        @Nullable Sort sort,
        int page,
        @Nullable Instant asOf,
        List<UUID> compared) {
    static final int COMPARED = 4;
    static final int LONGEST = 300;
    private static final int MOST_DIGITS = 13;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static SearchState of(PageRequest request, FacetValues values) {
        var list = Arrays.stream(Kind.values())
                .filter(kind -> request.path().equals("/" + kind.path()))
                .findFirst();
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            if (facet == Facet.KIND && list.isPresent()) continue;
            var codes = request.all(facet.parameter()).stream()
                    .flatMap(typed -> values.read(facet, typed).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!codes.isEmpty()) chosen.put(facet, facet.single() ? Set.of(codes.getFirst()) : codes);
        }
        var sort = Arrays.stream(Sort.values())
                .filter(known -> request.first("sort")
                        .filter(known.name()::equalsIgnoreCase)
                        .isPresent())
                .findFirst();
        return new SearchState(
                list,
                shortened(request.first("q").orElse("")),
                chosen,
                sort.orElse(null),
                request.number("page", 1, Found.LAST_PAGE),
                moment(request),
                compared(request));
    }

    SearchQuery query() {
        return new SearchQuery(
                text,
                list.map(Set::of).orElseGet(() -> constants(Facet.KIND, Kind::valueOf)),
                codes(Facet.INDUSTRY),
                codes(Facet.LIVELIHOOD),
                constants(Facet.COOPERATION, CooperationMode::valueOf),
                codes(Facet.TOWN),
                codes(Facet.EVENT_KIND),
                codes(Facet.READINESS).stream()
                        .map(Integer::valueOf)
                        .findFirst()
                        .orElse(null),
                when(),
                order());
    }

    /** Of events the coming ones, unless others are asked for. */
    When when() {
        return codes(Facet.WHEN).stream()
                .map(When::valueOf)
                .findFirst()
                .orElse(listOf(Kind.EVENT) ? When.COMING : When.ANY);
    }

    Sort order() {
        if (sort != null && (sort != Sort.RELEVANCE || !text.isBlank())) return sort;
        if (!text.isBlank()) return Sort.RELEVANCE;
        return listOf(Kind.EVENT) && when() != When.PAST ? Sort.DEADLINE : Sort.NEWEST;
    }

    boolean listOf(Kind kind) {
        return list.filter(kind::equals).isPresent();
    }

    Set<String> codes(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    boolean has(Facet facet, String code) {
        return codes(facet).contains(code)
                || facet == Facet.WHEN && when().name().equals(code);
    }

    boolean narrowed() {
        return !text.isBlank() || !chosen.isEmpty();
    }

    SearchState toggled(Facet facet, String code) {
        var codes = new LinkedHashSet<>(codes(facet));
        boolean removed = codes.remove(code);
        if (!removed) {
            if (facet.single()) codes.clear();
            codes.add(code);
        }
        return with(facet, codes);
    }

    SearchState without(Facet facet) {
        return with(facet, Set.of());
    }

    SearchState withoutAny() {
        return new SearchState(list, text, Map.of(), sort, 1, null, compared);
    }

    SearchState sorted(Sort another) {
        return new SearchState(list, text, chosen, another, 1, null, compared);
    }

    SearchState about(String another) {
        return new SearchState(list, another, chosen, sort, 1, null, compared);
    }

    /** The same words in another list, or in all of them. */
    SearchState in(Optional<Kind> another) {
        return new SearchState(another, text, Map.of(), null, 1, null, compared);
    }

    SearchState onPage(int another, Instant moment) {
        return new SearchState(list, text, chosen, sort, another, another == 1 ? null : moment, compared);
    }

    String path() {
        return list.map(kind -> "/" + kind.path()).orElse("/search");
    }

    String address() {
        var query = new StringBuilder();
        if (!text.isBlank()) add(query, "q", text);
        parameters().forEach((name, codes) -> codes.forEach(code -> add(query, name, code)));
        if (page > 1) add(query, "page", Integer.toString(page));
        if (asOf != null) add(query, "at", Long.toString(asOf.toEpochMilli()));
        return path() + query;
    }

    /** Where this state is kept for whoever wants to hear what is new in it. */
    String kept() {
        var plain = new SearchState(list, text, chosen, sort, 1, null, List.of());
        return "/desk/searches/new?search=" + URLEncoder.encode(plain.address(), StandardCharsets.UTF_8);
    }

    /** Everything chosen beside the words and the page, as a form has to carry it along. */
    Map<String, List<String>> parameters() {
        var parameters = new LinkedHashMap<String, List<String>>();
        chosen.forEach((facet, codes) -> parameters.put(
                facet.parameter(),
                codes.stream().map(code -> FacetValues.written(facet, code)).toList()));
        if (!compared.isEmpty()) parameters.put("compare", List.of(joined(compared.stream())));
        if (sort != null) parameters.put("sort", List.of(Named.code(sort)));
        return parameters;
    }

    private SearchState with(Facet facet, Set<String> codes) {
        var another = new EnumMap<Facet, Set<String>>(Facet.class);
        another.putAll(chosen);
        if (codes.isEmpty()) another.remove(facet);
        else another.put(facet, codes);
        return new SearchState(list, text, another, sort, 1, null, compared);
    }

    private <T> Set<T> constants(Facet facet, Function<String, T> constant) {
        return codes(facet).stream().map(constant).collect(Collectors.toUnmodifiableSet());
    }

    /** Where the chosen ones, and this one with them, stand side by side. */
    String comparison(Stream<UUID> more) {
        return "/compare?ids=" + joined(Stream.concat(compared.stream(), more));
    }

    private static String joined(Stream<UUID> ids) {
        return ids.map(UUID::toString).collect(Collectors.joining(","));
    }

    private static List<UUID> compared(PageRequest request) {
        return request.first("compare").stream()
                .flatMap(typed -> Arrays.stream(typed.split(",", COMPARED + 1)))
                .filter(typed -> UUID_FORM.matcher(typed).matches())
                .map(UUID::fromString)
                .distinct()
                .limit(COMPARED)
                .toList();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
        query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static @Nullable Instant moment(PageRequest request) {
        return request.first("at")
                .filter(typed -> typed.length() <= MOST_DIGITS && typed.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(typed -> Instant.ofEpochMilli(Long.parseLong(typed)))
                .orElse(null);
    }
}
