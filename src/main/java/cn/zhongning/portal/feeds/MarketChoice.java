package cn.zhongning.portal.feeds;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Which demands or results an address asks for, by the words of their list: {@code /results.atom?industry=goji&q=烘干}.
 * A word that means nothing here asks for nothing at all, rather than for everything.
 */
record MarketChoice(Locale locale, Kind kind, SearchQuery query) {
    private static final int LONGEST = 300;

    static Optional<MarketChoice> of(
            Kind kind, Locale locale, Function<String, String @Nullable []> parameters, Site site) {
        var industries = words(parameters, "industry");
        var livelihoods = words(parameters, "livelihood");
        var towns = words(parameters, "town");
        var modes = words(parameters, "cooperation");
        var known = EnumSet.allOf(CooperationMode.class).stream()
                .filter(mode -> modes.contains(Named.code(mode)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var text = words(parameters, "q").stream().findFirst().orElse("");
        if (known.size() != modes.size()
                || text.length() > LONGEST
                || !industries.stream().allMatch(site::knowsIndustry)
                || !livelihoods.stream().allMatch(site::knowsLivelihood)
                || !towns.stream().allMatch(site::knowsTown)) return Optional.empty();
        var all = SearchQuery.all(kind);
        return Optional.of(new MarketChoice(
                locale,
                kind,
                new SearchQuery(
                        text,
                        all.kinds(),
                        industries,
                        livelihoods,
                        known,
                        towns,
                        all.eventKinds(),
                        null,
                        all.when(),
                        all.sort())));
    }

    /** The one address of its feed. */
    String feed() {
        return PageRequest.link(locale, "/" + kind.path() + ".atom") + suffix();
    }

    /** The list that shows the same to people. */
    String list() {
        return PageRequest.link(locale, "/" + kind.path()) + suffix();
    }

    /** What it is called among somebody's feeds, beginning with what tells it from others. */
    String name(Texts texts, Site site) {
        var parts = Stream.of(
                        query.text().isBlank() ? Stream.<String>empty() : Stream.of("“" + query.text() + "”"),
                        query.industries().stream().map(industry -> site.industry(industry, locale)),
                        query.livelihoods().stream().map(field -> site.livelihood(field, locale)),
                        query.towns().stream().map(town -> site.town(town, locale)),
                        query.cooperation().stream().map(mode -> texts.label(locale, mode)))
                .flatMap(Function.identity())
                .collect(Collectors.joining(texts.get(locale, "feeds.separator")));
        var whole = texts.get(locale, "feeds.market." + kind, site.name().label(locale));
        return parts.isEmpty() ? whole : texts.get(locale, "feeds.market.of", parts, whole);
    }

    private String suffix() {
        var query = Stream.of(
                        query().text().isBlank() ? Stream.<String>empty() : Stream.of(pair("q", query().text())),
                        query().industries().stream().map(industry -> pair("industry", industry)),
                        query().livelihoods().stream().map(field -> pair("livelihood", field)),
                        query().towns().stream().map(town -> pair("town", town)),
                        query().cooperation().stream().map(mode -> pair("cooperation", Named.code(mode))))
                .flatMap(Function.identity())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String pair(String name, String value) {
        return name + "=" + UriUtils.encode(value, "UTF-8");
    }

    private static Set<String> words(Function<String, String @Nullable []> parameters, String name) {
        var typed = parameters.apply(name);
        return typed == null
                ? Set.of()
                : Arrays.stream(typed)
                        .filter(word -> !word.isBlank())
                        .sorted()
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
