package cn.zhongning.portal.language;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.tokenizer.IndexTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a Chinese text reads: a syllable for each character, in the reading that its word asks for (银行 yin hang, 行长 hang
 * zhang). The tokens are plain words, so that any Elasticsearch can hold them.
 */
public final class Pinyin {
    /** Longer initials nobody types. */
    private static final int INITIALS = 12;

    private static final int NEIGHBOURS = 3;
    private static final int VARIANTS = 4;

    private final String text;
    private final List<@Nullable String> syllables;
    private final List<Term> segments;

    private Pinyin(String text) {
        this.text = text;
        this.syllables = HanLP.convertToPinyinList(text).stream()
                .map(pinyin -> letters(pinyin.getPinyinWithoutTone()))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        this.segments = IndexTokenizer.segment(text).stream()
                .filter(word -> at(word.offset) != null)
                .toList();
    }

    public static Pinyin of(String text) {
        return new Pinyin(text);
    }

    /** The syllable at a place of the text, or null where there is no Chinese character. */
    public @Nullable String at(int index) {
        return index < syllables.size() ? syllables.get(index) : null;
    }

    public int length() {
        return Math.min(text.length(), syllables.size());
    }

    /** All syllables in order; whatever is not Chinese breaks the row. */
    public String row() {
        var row = new StringBuilder();
        for (var syllable : syllables)
            row.append(syllable == null ? "." : syllable).append(' ');
        return row.toString().strip();
    }

    /** For each character that can be read otherwise, that reading between its neighbours; for two in a row, both. */
    public List<String> otherwise() {
        var rows = new ArrayList<String>();
        for (int i = 0; i < length(); i++) {
            for (var reading : others(i)) {
                rows.add(around(Map.of(i, reading)));
                for (var next : others(i + 1)) rows.add(around(Map.of(i, reading, i + 1, next)));
            }
        }
        return rows;
    }

    /** The words in full, each alone and with its neighbour: gouqi, honggan, gouqihonggan. */
    public Set<String> words() {
        var words = new LinkedHashSet<String>();
        for (var word : segments) {
            int end = word.offset + word.length();
            words.add(joined(word.offset, end));
            segments.stream()
                    .filter(next -> next.offset == end)
                    .forEach(next -> words.add(joined(word.offset, end + next.length())));
        }
        return words;
    }

    /** From each beginning of a word the first letters of what follows; a prefix of it is what people type. */
    public Set<String> initials() {
        var initials = new LinkedHashSet<String>();
        for (var word : segments) initials.addAll(initials(word.offset));
        return initials;
    }

    private Set<String> initials(int from) {
        Set<String> read = new LinkedHashSet<>(List.of(""));
        for (int i = from; i < from + INITIALS && at(i) != null; i++) {
            var longer = new LinkedHashSet<String>();
            for (var start : read)
                longer.add(start + Objects.requireNonNull(at(i)).charAt(0));
            for (var other : others(i)) {
                for (var start : read) if (longer.size() < VARIANTS) longer.add(start + other.charAt(0));
            }
            read = longer;
        }
        read.remove("");
        return read;
    }

    private String joined(int from, int to) {
        var joined = new StringBuilder();
        for (int i = from; i < to && at(i) != null; i++) joined.append(at(i));
        return joined.toString();
    }

    private Set<String> others(int index) {
        var readings = new LinkedHashSet<String>();
        var known = at(index) == null ? null : PinyinDictionary.get(String.valueOf(text.charAt(index)));
        if (known == null) return readings;
        Arrays.stream(known)
                .map(pinyin -> letters(pinyin.getPinyinWithoutTone()))
                .filter(Objects::nonNull)
                .forEach(readings::add);
        readings.remove(at(index));
        return readings;
    }

    private String around(Map<Integer, String> readings) {
        int first = Collections.min(readings.keySet());
        var row = new StringBuilder();
        for (int i = Math.max(0, first - NEIGHBOURS); i < Math.min(length(), first + NEIGHBOURS + 2); i++) {
            var syllable = readings.containsKey(i) ? readings.get(i) : at(i);
            row.append(syllable == null ? "." : syllable).append(' ');
        }
        return row.toString().strip();
    }

    private static @Nullable String letters(@Nullable String syllable) {
        return syllable == null || syllable.equals("none") ? null : syllable.replace('ü', 'v');
    }
}
