package cn.zhongning.portal.visits;

import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.shared.Texts;
import org.springframework.stereotype.Component;

/** Mail to those who left an address; its link opens the booking, so it is forgotten once the letter is out. */
@Component
class VisitLetters {
    private final Letters letters;
    private final VisitLinks links;
    private final Texts texts;

    VisitLetters(Letters letters, VisitLinks links, Texts texts) {
        this.letters = letters;
        this.links = links;
        this.texts = texts;
    }

    /** @param key of what has come of it */
    void post(Visit to, String venue, String key, String more) {
        var email = to.email();
        if (email == null) return;
        var language = to.locale();
        letters.invite(
                new Letters.Stranger(email, language.toLanguageTag(), to.demo()),
                texts.get(language, key + ".title", venue),
                texts.get(language, key + ".body", venue, VisitTimes.span(to.startsAt(), to.endsAt(), language), more),
                "/visit/",
                links.token(to.id()),
                to.endsAt());
    }
}
