package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.pages.PublicPages;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.wordcheck.Hit;
import cn.zhongning.portal.wordcheck.WordCheck;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why something was done to an event, as it will be read. */
@Component
class Reasons {
    private final WordCheck words;
    private final CurrentUser user;

    Reasons(WordCheck words, CurrentUser user) {
        this.words = words;
        this.user = user;
    }

    String of(String typed) {
        var reason = typed.strip();
        if (reason.length() < 2 || reason.length() > Course.REASON)
            throw new Refused("events.error.reason", Course.REASON);
        if (!PublicPages.isText(reason)) throw new Refused("listings.error.characters");
        return reason;
    }

    /** One that the public reads at once: nobody can wait for a review when an event does not take place. */
    String open(String typed) {
        var reason = of(typed);
        if (user.require().staff()) return reason;
        var hits = words.hits(reason).stream().map(Hit::text).distinct().collect(Collectors.joining(" "));
        if (!hits.isEmpty()) throw new Refused("events.error.reason.words", hits);
        return reason;
    }
}
