package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Script;
import cn.zhongning.portal.language.Syllables;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken apart.
 *
 * @param phrases what stood in quotation marks and has to be found as it is
 * @param words Chinese words, Latin words and numbers, without those that only hold a sentence together
 * @param runs the same before Chinese was cut into words; a slip of the finger would make the cuts wrong
 */
record Typed(List<String> phrases, List<String> words, List<String> runs) {
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«「『]([^\"“”„«»「」『』]+)[\"“”»」』]");
    private static final Pattern RUN =
            Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]][\\p{L}\\p{N}\\p{M}'’.+\\-&&[^\\p{IsHan}]]*");

    /** Particles, prepositions, conjunctions, interjections, pronouns: HanLP's marks begin with these. */
    private static final String EMPTY_WORDS = "upceyowr";

    private static final int MOST = 24;

    static Typed of(String text) {
        var phrases = new ArrayList<String>();
        var rest = QUOTED.matcher(text).replaceAll(quoted -> {
            if (!quoted.group(1).isBlank()) phrases.add(quoted.group(1).strip());
            return " ";
        });
        var runs =
                RUN.matcher(rest).results().map(run -> run.group()).limit(MOST).toList();
        runs = joined(runs);
        var words = runs.stream()
                .flatMap(run -> words(run).stream())
                .distinct()
                .limit(MOST)
                .toList();
        return new Typed(phrases, words, runs);
    }

    boolean isEmpty() {
        return phrases.isEmpty() && words.isEmpty();
    }

    /** Without the quotation marks: their content counts as words. */
    Typed loosened() {
        return of(String.join(" ", phrases) + " " + String.join(" ", runs));
    }

    static boolean chinese(String word) {
        return Script.han(word.codePointAt(0));
    }

    /** Pinyin typed with a space after every syllable is one word all the same. */
    private static List<String> joined(List<String> runs) {
        var joined = new ArrayList<String>();
        boolean syllable = false;
        for (var run : runs) {
            boolean another = Syllables.whole(Syllables.plain(run));
            if (another && syllable) joined.set(joined.size() - 1, joined.getLast() + "'" + run);
            else joined.add(run);
            syllable = another;
        }
        return joined;
    }

    private static List<String> words(String run) {
        if (!chinese(run)) return List.of(run);
        var words = new ArrayList<String>();
        boolean single = false;
        for (var term : StandardTokenizer.segment(run)) {
            if (holdsTogether(term)) {
                single = false;
                continue;
            }
            boolean another = term.word.codePointCount(0, term.word.length()) == 1;
            if (another && single) words.set(words.size() - 1, words.getLast() + term.word);
            else words.add(term.word);
            single = another;
        }
        return words.isEmpty() ? List.of(run) : words;
    }

    private static boolean holdsTogether(Term term) {
        return EMPTY_WORDS.indexOf(term.nature.toString().charAt(0)) >= 0;
    }
}
