package cn.zhongning.portal.search;

/** In which letters a text is written. */
final class Script {
    private Script() {}

    static boolean han(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    /** Whether a text is in a Latin script for all that matters: a Chinese character weighs as much as a word. */
    static boolean latin(String text) {
        long han = text.codePoints().filter(Script::han).count();
        long letters = text.codePoints().filter(Character::isAlphabetic).count() - han;
        return letters > 0 && han * 20 < letters;
    }
}
