package cn.zhongning.portal.wordcheck;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.stream.Collectors;

/** A text without its disguises: one width, one case, simplified characters. Position by position, so that places stay. */
final class Plain {
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDENED = 0xFEE0;
    private static final String BETWEEN = " \t\u3000\u00A0\u200B\u200C\u200D\u2060\uFEFF*·•・-_~|+^=#/\\★☆";

    private Plain() {}

    static String of(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) plain.append(of(text.charAt(i)));
        return plain.toString();
    }

    /** Also without what people put between characters to hide a word. */
    static String joined(String text) {
        return of(text).chars()
                .filter(character -> !between((char) character))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** What may stand within a word without making it another; a mark of punctuation ends it. */
    static boolean between(char character) {
        return BETWEEN.indexOf(character) >= 0 || Character.isSurrogate(character);
    }

    static boolean latin(char character) {
        char plain = of(character);
        return plain >= 'a' && plain <= 'z';
    }

    private static char of(char character) {
        if (character >= FIRST_WIDE && character <= LAST_WIDE)
            return Character.toLowerCase((char) (character - WIDENED));
        if (character < 0x80) return Character.toLowerCase(character);
        if (character == '\u3000' || character == '\u00A0') return ' ';
        var simplified = ZhConverterUtil.toSimple(character);
        return simplified == null || simplified.isEmpty()
                ? character
                : simplified.getFirst().charAt(0);
    }
}
