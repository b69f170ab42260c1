package cn.zhongning.portal.search;

import cn.zhongning.portal.search.SearchQuery.When;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which values a facet has, and what they are called. Codes are those of the index; addresses show them in lower case. */
@Component
class FacetValues {
    private static final int LONGEST = 40;

    private final Site site;
    private final Texts texts;

    FacetValues(Site site, Texts texts) {
        this.site = site;
        this.texts = texts;
    }

    /** In the order of the vocabulary; kinds of events are their module's, so only counts name them. */
    List<String> of(Facet facet, Optional<Kind> list) {
        return switch (facet) {
            case KIND -> names(Kind.values());
            case WHEN ->
                list.equals(Optional.of(Kind.EVENT))
                        ? List.of("COMING", "WEEK", "MONTH", "PAST", "ANY")
                        : List.of("WEEK", "MONTH", "YEAR");
            case INDUSTRY -> codes(site.industries());
            case LIVELIHOOD -> codes(site.livelihoods());
            case COOPERATION -> names(CooperationMode.values());
            case READINESS -> List.of("9", "7", "5", "3");
            case TOWN -> codes(site.towns());
            case EVENT_KIND -> List.of();
        };
    }

    /** The code that an address means, if there is one. */
    Optional<String> read(Facet facet, String typed) {
        var code = constants(facet) ? typed.toUpperCase(Locale.ROOT) : typed;
        return Optional.of(code).filter(value -> known(facet, value));
    }

    static String written(Facet facet, String code) {
        return constants(facet) ? code.toLowerCase(Locale.ROOT) : code;
    }

    String label(Facet facet, String code, Locale locale) {
        return switch (facet) {
            case KIND -> texts.get(locale, "search.kinds." + code);
            case WHEN -> texts.get(locale, "search.when." + code);
            case INDUSTRY -> site.industry(code, locale);
            case LIVELIHOOD -> site.livelihood(code, locale);
            case COOPERATION -> texts.label(locale, CooperationMode.valueOf(code));
            case READINESS -> texts.get(locale, code.equals("9") ? "search.readiness.top" : "search.readiness", code);
            case TOWN -> site.town(code, locale);
            case EVENT_KIND -> texts.get(locale, "EventKind." + code);
        };
    }

    private boolean known(Facet facet, String code) {
        return switch (facet) {
            case WHEN ->
                Arrays.stream(When.values()).anyMatch(when -> when.name().equals(code));
            case READINESS -> code.matches("[1-9]");
            case EVENT_KIND ->
                code.length() < LONGEST
                        && code.matches("[A-Z_]+")
                        && !label(facet, code, Texts.CHINESE).startsWith("!");
            default -> of(facet, Optional.empty()).contains(code);
        };
    }

    private static boolean constants(Facet facet) {
        return facet == Facet.KIND || facet == Facet.WHEN || facet == Facet.COOPERATION || facet == Facet.EVENT_KIND;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static List<String> codes(List<Term> terms) {
        return terms.stream().map(Term::code).toList();
    }
}
