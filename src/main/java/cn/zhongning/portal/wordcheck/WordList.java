package cn.zhongning.portal.wordcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The words to look for, as data. Lines: {@code version 2026-11}, {@code [CATEGORY]}, a word, {@code /a pattern/},
 * {@code luhn /digits of a card/}, and with a ! before it what is right although a word of the list stands in it.
 */
final class WordList {
    final String version;
    /** By their plain form. */
    final Map<String, Category> words = new LinkedHashMap<>();

    final List<Rule> rules = new ArrayList<>();
    final List<String> rightWords = new ArrayList<>();
    final List<Pattern> rightPatterns = new ArrayList<>();

    /** @param checked whether only digits with a right check digit count */
    record Rule(Pattern pattern, Category category, boolean checked) {}

    /** @throws IllegalArgumentException naming the line that cannot be read */
    WordList(List<String> lines) {
        var read = "";
        Category category = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            try {
                if (line.isEmpty() || line.startsWith("#")) continue;
                if (line.startsWith("version ")) read = line.substring(8).strip();
                else if (line.startsWith("[")) category = Category.valueOf(line.substring(1, line.length() - 1));
                else take(line, category);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("word list, line " + (i + 1) + ": " + line, wrong);
            }
        }
        if (read.isEmpty()) throw new IllegalArgumentException("word list: a line 'version …' is missing");
        version = read;
    }

    private void take(String line, @Nullable Category category) {
        boolean right = line.startsWith("!");
        boolean checked = line.startsWith("luhn ");
        var said = line.substring(right ? 1 : checked ? 5 : 0);
        if (right && isPattern(said)) rightPatterns.add(pattern(said));
        else if (right) rightWords.add(Plain.joined(said));
        else if (category == null) throw new IllegalArgumentException("a [CATEGORY] comes first");
        else if (isPattern(said)) rules.add(new Rule(pattern(said), category, checked));
        else words.put(Plain.joined(said), category);
    }

    private static boolean isPattern(String said) {
        return said.length() > 2 && said.startsWith("/") && said.endsWith("/");
    }

    /** @throws PatternSyntaxException where it is none */
    private static Pattern pattern(String said) {
        return Pattern.compile(said.substring(1, said.length() - 1));
    }
}
