package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Texts;
import java.util.Locale;

/** For whom an event is, in words. */
final class AudienceWords {
    private final Texts texts;
    private final Locale locale;

    AudienceWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** Empty where everybody may come. */
    String of(Audience audience) {
        var ages = ages(audience);
        if (audience.who().isEmpty() || ages.isEmpty()) return audience.who() + ages;
        return texts.get(locale, "events.audience.both", audience.who(), ages);
    }

    private String ages(Audience audience) {
        var from = audience.ageFrom();
        var to = audience.ageTo();
        if (from == null && to == null) return "";
        if (from == null) return texts.get(locale, "events.age.to", to);
        if (to == null) return texts.get(locale, "events.age.from", from);
        return texts.get(locale, "events.age.between", from, to);
    }
}
