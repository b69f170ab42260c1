package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Term;
import cn.zhongning.portal.shared.Texts;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words that a cell may hold: each in Chinese, in English, or as its code, whatever the spaces and brackets. */
public final class Vocabulary<T> {
    private final List<Term> terms;
    private final Map<String, T> byWord = new HashMap<>();

    private Vocabulary(List<Term> terms, Function<String, T> value) {
        this.terms = terms;
        for (var term : terms) {
            for (var word : List.of(term.zh(), term.en(), term.code())) {
                byWord.put(plain(word), value.apply(term.code()));
                byWord.putIfAbsent(plain(word.replaceFirst("[（(].*", "")), value.apply(term.code()));
            }
        }
    }

    public static <E extends Enum<E>> Vocabulary<E> of(Class<E> type, Texts texts) {
        var terms = Stream.of(type.getEnumConstants())
                .map(value ->
                        new Term(value.name(), texts.label(Texts.CHINESE, value), texts.label(Texts.ENGLISH, value)))
                .toList();
        return new Vocabulary<>(terms, code -> Enum.valueOf(type, code));
    }

    public static Vocabulary<String> of(List<Term> terms) {
        return new Vocabulary<>(terms, Function.identity());
    }

    public Optional<T> find(String word) {
        return Optional.ofNullable(byWord.get(plain(word)));
    }

    /** @throws Refused with all the words that would be right */
    T known(String word, Locale locale) {
        return find(word)
                .orElseThrow(() -> new Refused("imports.error.word", CellMistake.quoted(word), enumerated(locale)));
    }

    public String enumerated(Locale locale) {
        return String.join(Texts.chinese(locale) ? "、" : ", ", labels(locale));
    }

    List<String> labels(Locale locale) {
        return terms.stream().map(term -> term.label(locale)).toList();
    }

    /** Width, case, spaces and marks do not tell words apart. */
    public static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s()_*·/:-]", "");
    }
}
