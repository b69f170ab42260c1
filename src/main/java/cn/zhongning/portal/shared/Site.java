package cn.zhongning.portal.shared;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What makes this portal the portal of one county. The defaults are Zhongning's (site.yml); another county puts its own
 * site.yml into PORTAL_HOME.
 *
 * @param region six-digit division code (GB/T 2260)
 * @param newMaterials codes of the industries whose readiness may be told on the scale for new materials (GB/T 37264)
 * @param map where the towns and waters lie
 */
@ConfigurationProperties("portal.site")
public record Site(
        Term name,
        Term county,
        Term centre,
        String region,
        Term hours,
        String phone,
        List<Term> towns,
        List<Term> industries,
        List<String> newMaterials,
        List<Term> livelihoods,
        Geography map) {

    /** Whether a map can be drawn: of every town it is known where it lies. */
    public boolean mapped() {
        return towns.size() > 1
                && towns.stream().allMatch(town -> map.town(town.code()).isPresent());
    }

    public String town(String code, Locale locale) {
        return label(towns, code, locale);
    }

    public String industry(String code, Locale locale) {
        return label(industries, code, locale);
    }

    public String livelihood(String code, Locale locale) {
        return label(livelihoods, code, locale);
    }

    public boolean knowsTown(String code) {
        return knows(towns, code);
    }

    public boolean knowsIndustry(String code) {
        return knows(industries, code);
    }

    public boolean knowsLivelihood(String code) {
        return knows(livelihoods, code);
    }

    private static boolean knows(List<Term> terms, String code) {
        return terms.stream().anyMatch(term -> term.code().equals(code));
    }

    /** A code that has left the vocabulary is still shown, as it is. */
    private static String label(List<Term> terms, String code, Locale locale) {
        return terms.stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .map(term -> term.label(locale))
                .orElse(code);
    }
}
