package cn.zhongning.portal.registration;

import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** From where somebody comes: one of the county's towns, or from outside of it. */
public final class HomeTown {
    private static final String ELSEWHERE = "elsewhere";

    private HomeTown() {}

    /** What can be chosen, by code, in the order shown. */
    static Map<String, String> choices(Site site, Texts texts, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        site.towns().forEach(town -> choices.put(town.code(), town.label(locale)));
        choices.put(ELSEWHERE, label(ELSEWHERE, site, texts, locale));
        return choices;
    }

    /** @param code as it was chosen */
    public static String label(String code, Site site, Texts texts, Locale locale) {
        return code.equals(ELSEWHERE) ? texts.get(locale, "registration.town.elsewhere") : site.town(code, locale);
    }
}
