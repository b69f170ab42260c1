package cn.zhongning.portal.reviews;

import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer often has to say.
 *
 * @param number of this wording, from 1
 * @param criterion whose zero it explains; null where it is about something else
 */
record ReasonTemplate(
        UUID template, int number, @Nullable Criterion criterion, String zh, String en, Instant writtenAt) {
    String text(Locale locale) {
        return Texts.chinese(locale) ? zh : en;
    }
}
