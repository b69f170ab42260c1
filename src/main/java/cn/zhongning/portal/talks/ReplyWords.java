package cn.zhongning.portal.talks;

import cn.zhongning.portal.deals.Replies;
import cn.zhongning.portal.deals.ReplyFigures;
import cn.zhongning.portal.shared.Texts;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How an organisation answers, in words. */
@Component
class ReplyWords {
    private final Replies replies;
    private final Texts texts;

    ReplyWords(Replies replies, Texts texts) {
        this.replies = replies;
        this.texts = texts;
    }

    String say(UUID organisation, Locale locale) {
        var figures = replies.of(organisation);
        if (!figures.any()) return texts.get(locale, "talks.replies.none");
        var words =
                new StringBuilder(texts.get(locale, "talks.replies.answered", figures.received(), figures.answered()));
        if (figures.medianDays() != null)
            words.append(texts.get(locale, "talks.replies.median", days(figures, locale)));
        if (figures.silent() > 0) words.append(texts.get(locale, "talks.replies.silent", figures.silent()));
        return words.toString();
    }

    static String days(ReplyFigures figures, Locale locale) {
        var number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(1);
        var median = figures.medianDays();
        return number.format(Math.max(0.1, median == null ? 0 : median));
    }
}
