package cn.zhongning.portal.reports;

import cn.zhongning.portal.registration.HomeTown;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** From where people came, in one sentence. */
@Component
class TownWords {
    private final Texts texts;
    private final Site site;

    TownWords(Texts texts, Site site) {
        this.texts = texts;
        this.site = site;
    }

    String said(List<Numbers.From> towns, Locale locale) {
        return towns.stream()
                .map(from -> texts.get(locale, "reports.from.town", town(from, locale), from.persons()))
                .collect(Collectors.joining(texts.get(locale, "reports.from.and")));
    }

    String town(Numbers.From from, Locale locale) {
        var code = from.town();
        if (code == null) return texts.get(locale, "reports.from.unsaid");
        return HomeTown.label(code, site, texts, locale);
    }
}
