package cn.zhongning.portal.deals;

import org.jspecify.annotations.Nullable;

/**
 * How an organisation answers the intentions that it gets.
 *
 * @param received within the last two years
 * @param answered of these, whatever the answer was
 * @param silent of these, never answered within seven working days
 * @param medianDays from the sending to the first answer; null while nothing was answered
 */
public record ReplyFigures(
        int received, int answered, int silent, @Nullable Double medianDays) {
    public boolean any() {
        return received > 0;
    }
}
