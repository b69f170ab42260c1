package cn.zhongning.portal.wordcheck;

/**
 * A place in a text.
 *
 * @param start in the text as it was written
 * @param end the first position behind it
 * @param text as it was written
 */
public record Hit(int start, int end, String text, Category category) {
    boolean within(Hit other) {
        return start >= other.start && end <= other.end;
    }
}
