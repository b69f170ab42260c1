package cn.zhongning.portal.fill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Writes sentences from the rules of {@code fill/grammar.txt}, which explains how they are written. */
final class Grammar {
    private static final Pattern HOLE = Pattern.compile("\\{(?:(\\d+)-(\\d+)|([a-z.]+\\d?)(@?))}");

    private final Map<String, List<String>> rules = new HashMap<>();

    Grammar() {
        try {
            new ClassPathResource("fill/grammar.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" = ") && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(rule -> rules.put(rule[0], List.of(rule[1].split(" ?\\| ?"))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** One author at work on one thing of one industry, who goes on speaking of what was named before. */
    Author author(String industry, RandomGenerator chance) {
        return new Author(industry, chance);
    }

    final class Author {
        private final String industry;
        private final RandomGenerator chance;
        private final Map<String, String> named = new HashMap<>();

        private Author(String industry, RandomGenerator chance) {
            this.industry = industry;
            this.chance = chance;
        }

        String write(String rule) {
            var own = rules.get(rule + "." + industry);
            var texts = own == null ? Objects.requireNonNull(rules.get(rule), rule) : own;
            var text = HOLE.matcher(texts.get(chance.nextInt(texts.size())))
                    .replaceAll(hole -> Matcher.quoteReplacement(filled(hole)));
            named.put(rule, text);
            return text;
        }

        /** As {@link #write}, cut where a field has no more room. */
        String write(String rule, int most) {
            var text = write(rule);
            return text.length() <= most ? text : text.substring(0, most);
        }

        private String filled(MatchResult hole) {
            if (hole.group(1) != null) {
                return Integer.toString(
                        chance.nextInt(Integer.parseInt(hole.group(1)), Integer.parseInt(hole.group(2)) + 1));
            }
            var again = hole.group(4).isEmpty() ? null : named.get(hole.group(3));
            return again == null ? write(hole.group(3)) : again;
        }
    }
}
