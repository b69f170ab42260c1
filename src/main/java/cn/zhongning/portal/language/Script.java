package cn.zhongning.portal.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** In which letters a text is written. */
public final class Script {
    /** Their words stand without spaces between them, or with endings grown on: pairs of letters find them. */
    private static final Set<UnicodeScript> PAIRED =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private Script() {}

    public static boolean han(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    /** Whether most of a text's words stand apart; a Chinese character counts as one, like five letters. */
    public static boolean spaced(String text) {
        long paired = text.codePoints()
                .filter(character -> PAIRED.contains(UnicodeScript.of(character)))
                .count();
        long letters = text.codePoints().filter(Character::isAlphabetic).count() - paired;
        return letters > 0 && paired * 5 < letters;
    }
}
