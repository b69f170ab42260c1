package cn.zhongning.portal.search;

import static cn.zhongning.portal.search.Typed.chinese;

import cn.zhongning.portal.language.Pinyin;
import cn.zhongning.portal.language.Syllables;
import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, as a query: each word in a clause of its own, found as part of a longer one too. First as it was
 * typed; only where that finds nothing with a slip of the finger forgiven, so that guesses never mix with finds.
 */
final class Words {
    /** Of one or two words all, of more three quarters. */
    private static final String MOST = "2<75%";

    private static final String TWO_THIRDS = "2<67%";
    private static final int INITIALS = 10;
    private static final int FORGIVEN_RUN = 12;

    private static final List<String> CHINESE =
            List.of("title.bigram^4", "keywords.bigram^3", "all.bigram", "organisation^2");
    private static final List<String> CHARACTER = List.of("title^3", "keywords^2", "all");
    private static final List<String> ENGLISH =
            List.of("title.english^4", "keywords.english^3", "all.english", "organisation^2");

    private Words() {}

    /** How many of so many words have to be found: what {@link #MOST} says. */
    static int needed(int words) {
        return words <= 2 ? words : words * 3 / 4;
    }

    static Query strict(Typed typed) {
        return query(typed, typed.words().stream().map(Words::word).toList(), MOST);
    }

    static Query forgiving(Typed typed) {
        return query(typed, typed.runs().stream().map(Words::forgiven).toList(), MOST);
    }

    /** Any of several words typed apart; what has more of them stands higher. */
    static Query some(Typed typed) {
        return query(typed, typed.runs().stream().map(Words::forgiven).toList(), "1");
    }

    /** What to mark in a text: words as they stand there, whichever field found them. */
    static Query marks(Typed typed) {
        var marks = Stream.concat(typed.phrases().stream(), typed.words().stream())
                .map(word -> chinese(word) ? phrase(List.of("text"), word) : beginning(word))
                .toList();
        return anyOf(marks, "1");
    }

    /** Letters that may be pinyin: the words of a title in full or by initials, syllables anywhere. */
    static List<Query> pinyin(String word) {
        var letters = Syllables.plain(word);
        if (!letters.matches("[a-z']+")) return List.of();
        var bare = letters.replace("'", "");
        var queries = new ArrayList<Query>();
        queries.add(Query.of(q -> q.term(t -> t.field("pinyinWords").value(bare).boost(3f))));
        if (bare.length() >= 2 && bare.length() <= INITIALS) {
            queries.add(
                    Query.of(q -> q.prefix(p -> p.field("initials").value(bare).boost(2f))));
        }
        queries.addAll(rows(letters));
        return queries;
    }

    /** The syllables that these letters may stand for, one after the other. */
    static List<Query> rows(String letters) {
        return Syllables.read(letters).stream()
                .map(reading ->
                        inRow("pinyin", reading.stream().map(Words::interval).toList(), 0, 2f))
                .toList();
    }

    private static Query query(Typed typed, List<Query> words, String most) {
        return Query.of(q -> q.bool(bool -> {
            typed.phrases().forEach(exact -> bool.must(exact(exact)));
            if (!words.isEmpty()) bool.must(anyOf(words, most));
            typed.runs().stream()
                    .filter(run -> chinese(run) && run.length() > 2)
                    .forEach(run -> bool.should(phrase(CHINESE, run)));
            return bool;
        }));
    }

    private static Query word(String word) {
        if (chinese(word)) return exact(word);
        var clauses = new ArrayList<>(pinyin(word));
        clauses.add(english(word, null));
        return best(clauses);
    }

    private static Query exact(String phrase) {
        return phrase.codePointCount(0, phrase.length()) == 1
                ? Query.of(q -> q.multiMatch(m -> m.query(phrase).fields(CHARACTER)))
                : phrase(CHINESE, phrase);
    }

    private static Query phrase(List<String> fields, String words) {
        return Query.of(q -> q.multiMatch(
                m -> m.query(words).fields(fields).type(TextQueryType.Phrase).tieBreaker(.2)));
    }

    private static Query english(String word, @Nullable String fuzziness) {
        return Query.of(q -> q.multiMatch(m -> {
            m.query(word.replace('\'', ' '))
                    .fields(ENGLISH)
                    .operator(Operator.And)
                    .tieBreaker(.2);
            if (fuzziness != null) m.fuzziness(fuzziness).prefixLength(1).maxExpansions(50);
            return m;
        }));
    }

    private static Query forgiven(String run) {
        return chinese(run) ? forgivenChinese(run) : forgivenLatin(run);
    }

    private static Query forgivenLatin(String word) {
        var bare = Syllables.plain(word).replace("'", "");
        var clauses = new ArrayList<>(List.of(word(word), english(word, "AUTO")));
        clauses.add(Query.of(q -> q.fuzzy(f -> f.field("pinyinWords")
                .value(bare)
                .fuzziness("AUTO")
                .prefixLength(1)
                .boost(2f))));
        return best(clauses);
    }

    private static Query forgivenChinese(String run) {
        int length = run.codePointCount(0, run.length());
        var clauses = new ArrayList<Query>();
        clauses.add(anyOf(Typed.of(run).words().stream().map(Words::exact).toList(), TWO_THIRDS));
        if (length == 1 || length > FORGIVEN_RUN) return best(clauses);
        clauses.add(soundsLike(run));
        if (length > 2) {
            clauses.add(oneWrong("title", run, 3f));
            clauses.add(oneWrong("all", run, 1f));
        } else if (!CoreDictionary.contains(run)) {
            clauses.add(oneWrongOfTwo("title.bigram", run));
            clauses.add(oneWrongOfTwo("keywords.bigram", run));
        }
        return best(clauses);
    }

    /** The commonest slip: the right sound with the wrong character. */
    private static Query soundsLike(String run) {
        var row = Pinyin.of(run).row().split(" ");
        return inRow("pinyin", Stream.of(row).map(Words::whole).toList(), 0, 2f);
    }

    /** Each character may be another, be missing, or be one too many. */
    private static Query oneWrong(String field, String run, float boost) {
        var characters = run.codePoints().mapToObj(Character::toString).toList();
        var ways = new ArrayList<Intervals>();
        ways.add(row(characters.stream().map(Words::whole).toList(), 1));
        for (int without = 0; without < characters.size(); without++) {
            int left = without;
            ways.add(row(
                    IntStream.range(0, characters.size())
                            .filter(i -> i != left)
                            .mapToObj(i -> whole(characters.get(i)))
                            .toList(),
                    1));
        }
        return Query.of(q -> q.intervals(i -> i.field(field).boost(boost).anyOf(any -> any.intervals(ways))));
    }

    /** A word of two characters that no dictionary knows; a real word is never taken for another. */
    private static Query oneWrongOfTwo(String field, String run) {
        return Query.of(q -> q.fuzzy(
                f -> f.field(field).value(run).fuzziness("1").prefixLength(0).maxExpansions(20)));
    }

    private static Query inRow(String field, List<Intervals> pieces, int gaps, float boost) {
        return Query.of(q -> q.intervals(i -> i.field(field)
                .boost(boost)
                .allOf(all -> all.intervals(pieces).ordered(true).maxGaps(gaps))));
    }

    private static Intervals row(List<Intervals> pieces, int gaps) {
        return Intervals.of(
                i -> i.allOf(all -> all.intervals(pieces).ordered(true).maxGaps(gaps)));
    }

    private static Intervals interval(Syllables.Piece piece) {
        return piece.whole() ? whole(piece.letters()) : Intervals.of(i -> i.prefix(p -> p.prefix(piece.letters())));
    }

    private static Intervals whole(String token) {
        return Intervals.of(i -> i.match(m -> m.query(token)));
    }

    private static Query beginning(String word) {
        var lower = Syllables.plain(word);
        var stem = lower.length() > 4 ? lower.replaceAll("(ing|ed|es|s)$", "") : lower;
        return Query.of(q -> q.prefix(p -> p.field("text").value(stem)));
    }

    private static Query anyOf(List<Query> clauses, String most) {
        return Query.of(q -> q.bool(b -> b.should(clauses).minimumShouldMatch(most)));
    }

    private static Query best(List<Query> clauses) {
        return Query.of(q -> q.disMax(d -> d.queries(clauses).tieBreaker(.2)));
    }
}
