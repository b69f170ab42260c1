package cn.zhongning.portal.language;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words that carry a text's meaning. HanLP's dictionary is a newspaper's: language/words.txt adds the field's own
 * words, language/common-words.txt takes out what nearly every listing says.
 */
@Component
public class Segmenter {
    /** How often general Chinese may use a word that is still worth naming, of 2.2 million words counted. */
    private static final int COMMON = 120;

    private static final List<String> OF_CONTENT = List.of("n", "v", "a", "gb", "gi", "gm", "gp", "x");
    private static final List<String> OF_NAMES = List.of("nr", "ns", "nt");

    private final Set<String> common = Set.copyOf(lines("common-words"));
    private final Set<String> field = Set.copyOf(lines("words"));
    private final Segment segment = segment(field);

    /** Each with its weight: the rarer in general Chinese, the more it says. In reading order, each once. */
    public Map<String, Double> contentWords(String text) {
        var words = new LinkedHashMap<String, Double>();
        for (var term : segment.seg(text.toLowerCase(Locale.ROOT))) {
            if (telling(term.word, term.nature)) words.putIfAbsent(term.word, rarity(term.word));
        }
        return words;
    }

    /** All of it, cut into words. */
    public List<String> words(String text) {
        return segment.seg(text).stream().map(term -> term.word).toList();
    }

    private boolean telling(String word, Nature nature) {
        if (field.contains(word)) return true;
        if (word.length() < 2 || common.contains(word) || CoreDictionary.getTermFrequency(word) > COMMON) return false;
        var kind = nature.toString();
        return word.codePoints().allMatch(Character::isLetter)
                && OF_CONTENT.stream().anyMatch(kind::startsWith)
                && OF_NAMES.stream().noneMatch(kind::startsWith);
    }

    private double rarity(String word) {
        double frequency = field.contains(word) ? 0 : CoreDictionary.getTermFrequency(word);
        return Math.log((COMMON + 2.) / (frequency + 1)) * Math.sqrt(word.length() / 2.);
    }

    private static Segment segment(Set<String> words) {
        var dictionary = new DynamicCustomDictionary();
        words.forEach(word -> dictionary.insert(word, "nz 1000"));
        return new ViterbiSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableCustomDictionary(dictionary)
                .enableCustomDictionaryForcing(true);
    }

    private static List<String> lines(String name) {
        try {
            return new ClassPathResource("language/" + name + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
