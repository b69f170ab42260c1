package cn.zhongning.portal.wordcheck;

import com.github.houbb.sensitive.word.api.IWordResult;
import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Finds the words of the list in a text, however they are disguised. The library's own dictionary of 64,000 words was
 * left out: it calls 农药 or 化工厂爆炸 sensitive, which is what this county writes about.
 */
@Lazy
@Component
public class WordCheck {
    static final String OWN_LIST = "words.txt";

    private final WordList list;
    private final SensitiveWordBs words;
    private final SensitiveWordBs right;

    /** Where the portal's home has a list of its own, that one counts. */
    @Autowired
    WordCheck(@Value("${portal.home}") Path home) {
        this(new WordList(lines(home.resolve(OWN_LIST))));
    }

    WordCheck(WordList list) {
        this.list = list;
        words = engine(list.words.keySet());
        right = engine(list.rightWords);
    }

    /** Of the list, shown wherever a hit is. */
    public String version() {
        return list.version;
    }

    /** In reading order, none within another. */
    public List<Hit> hits(String text) {
        var plain = Plain.of(text);
        var found = new ArrayList<Hit>();
        for (var place : places(words, text)) found.add(hit(text, place, category(text, place)));
        for (var rule : list.rules) {
            rule.pattern()
                    .matcher(plain)
                    .results()
                    .map(match -> new Place(match.start(), match.end()))
                    .filter(place -> !rule.checked() || Luhn.holds(plain.substring(place.start(), place.end())))
                    .forEach(place -> found.add(hit(text, place, rule.category())));
        }
        var excused = excused(text, plain);
        found.removeIf(hit -> excused.stream().anyMatch(place -> place.holds(hit)));
        return outermost(found);
    }

    private record Place(int start, int end) {
        boolean holds(Hit hit) {
            return hit.start() >= start && hit.end() <= end;
        }
    }

    private List<Place> excused(String text, String plain) {
        var excused = new ArrayList<>(places(right, text));
        for (Pattern pattern : list.rightPatterns) {
            pattern.matcher(plain).results().forEach(match -> excused.add(new Place(match.start(), match.end())));
        }
        return excused;
    }

    private Category category(String text, Place place) {
        return Objects.requireNonNull(list.words.get(Plain.joined(text.substring(place.start(), place.end()))));
    }

    private static Hit hit(String text, Place place, Category category) {
        return new Hit(place.start(), place.end(), text.substring(place.start(), place.end()), category);
    }

    private static List<Hit> outermost(List<Hit> found) {
        found.sort(Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder()));
        var outer = new ArrayList<Hit>();
        int end = 0;
        for (var hit : found) {
            if (hit.start() < end) continue;
            outer.add(hit);
            end = hit.end();
        }
        return List.copyOf(outer);
    }

    private static List<Place> places(SensitiveWordBs engine, String text) {
        return engine.findAll(text, (place, context, raw) -> new Place(place.startIndex(), place.endIndex()));
    }

    private static SensitiveWordBs engine(Collection<String> words) {
        return SensitiveWordBs.newInstance()
                .ignoreCase(true)
                .ignoreWidth(true)
                .ignoreChineseStyle(true)
                .ignoreNumStyle(false)
                .ignoreEnglishStyle(false)
                .ignoreRepeat(false)
                .enableNumCheck(false)
                .enableEmailCheck(false)
                .enableUrlCheck(false)
                .enableIpv4Check(false)
                .wordDeny(() -> List.copyOf(words))
                .wordAllow(List::of)
                .charIgnore((at, text, context) -> Plain.between(text[at]))
                .wordResultCondition((place, text, mode, context) -> alone(place, text))
                .init();
    }

    /** A word in Latin letters is one only where no further letter touches it. */
    private static boolean alone(IWordResult place, String text) {
        int start = place.startIndex();
        int end = place.endIndex();
        boolean grownBefore = start > 0 && Plain.latin(text.charAt(start)) && Plain.latin(text.charAt(start - 1));
        boolean grownBehind = end < text.length() && Plain.latin(text.charAt(end - 1)) && Plain.latin(text.charAt(end));
        return !grownBefore && !grownBehind;
    }

    private static List<String> lines(Path own) {
        try {
            return Files.exists(own)
                    ? Files.readAllLines(own)
                    : new ClassPathResource("wordcheck/words.txt")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
