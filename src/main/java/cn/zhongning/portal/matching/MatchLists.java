package cn.zhongning.portal.matching;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes lists of matches for a page. */
@Component
class MatchLists {
    private final MatchService matches;
    private final ReasonTexts reasons;
    private final Texts texts;

    MatchLists(MatchService matches, ReasonTexts reasons, Texts texts) {
        this.matches = matches;
        this.reasons = reasons;
        this.texts = texts;
    }

    /** @param first how many are shown before somebody asks for more */
    MatchList of(Kind kind, UUID id, SignedIn reader, Locale locale, int first) {
        return new MatchList(matches, cards(locale), kind, id, reader, first);
    }

    MatchCards cards(Locale locale) {
        return new MatchCards(reasons, texts, locale);
    }
}
