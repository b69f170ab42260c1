package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Script;
import cn.zhongning.portal.language.Syllables;
import cn.zhongning.portal.shared.CooperationMode;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one listing would have to contain to be found, looked up without the engine. It may let through what the engine
 * then refuses, never the other way round: every pair of characters of a Chinese word stands in what the engine finds it
 * in, and stems, syllables and initials begin as what was typed begins.
 */
final class ListingClues {
    private static final Pattern LATIN = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final int ROOT = 2;

    private final SearchDocument document;
    private final Set<String> characters = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> roots = new HashSet<>();
    private final TreeSet<String> syllables = new TreeSet<>();
    private final TreeSet<String> initials = new TreeSet<>();
    private final Set<String> spelled;

    /** @param fields as the index has them */
    ListingClues(SearchDocument document, Map<String, Object> fields) {
        this.document = document;
        Stream.concat(
                        Stream.of(document.title(), document.text(), document.organisation()),
                        document.keywords().stream())
                .forEach(this::read);
        strings(fields, "pinyin").forEach(row -> syllables.addAll(List.of(row.split(" "))));
        initials.addAll(strings(fields, "initials"));
        spelled = Set.copyOf(strings(fields, "pinyinWords"));
    }

    /** Whether it passes everything chosen but the time. */
    boolean chosen(SearchQuery query) {
        var level = document.readiness();
        var from = query.readinessFrom();
        return any(query.kinds(), document.kind())
                && any(query.industries(), document.industry())
                && any(query.towns(), document.town())
                && any(query.eventKinds(), document.eventKind())
                && any(query.livelihoods(), document.livelihoods())
                && any(query.cooperation(), (Collection<CooperationMode>) document.cooperation())
                && (from == null || level != null && level >= from);
    }

    /** Whether its words may be found in it as they were typed. */
    boolean words(Typed typed) {
        if (typed.isEmpty()) return false;
        long may = typed.words().stream().filter(this::word).count();
        return may >= Words.needed(typed.words().size())
                && typed.phrases().stream().allMatch(this::phrase);
    }

    private boolean word(String word) {
        if (Typed.chinese(word)) return phrase(word);
        return latin(word) || pinyin(Syllables.plain(word));
    }

    private boolean phrase(String phrase) {
        var points = plain(phrase).codePoints().toArray();
        if (points.length == 1) return characters.contains(plain(phrase));
        for (int i = 1; i < points.length; i++) {
            if (Script.han(points[i - 1]) && Script.han(points[i]) && !pairs.contains(pair(points, i))) return false;
        }
        return true;
    }

    private boolean latin(String word) {
        return LATIN.matcher(plain(word)).results().anyMatch(run -> roots.contains(root(run.group())));
    }

    private boolean pinyin(String letters) {
        var bare = letters.replace("'", "");
        return spelled.contains(bare)
                || begins(initials, bare)
                || Syllables.read(letters).stream()
                        .anyMatch(reading -> reading.stream()
                                .allMatch(piece -> piece.whole()
                                        ? syllables.contains(piece.letters())
                                        : begins(syllables, piece.letters())));
    }

    private void read(String text) {
        var plain = plain(text);
        var points = plain.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            characters.add(Character.toString(points[i]));
            if (i > 0) pairs.add(pair(points, i));
        }
        LATIN.matcher(plain).results().forEach(run -> roots.add(root(run.group())));
    }

    private static String pair(int[] points, int second) {
        return Character.toString(points[second - 1]) + Character.toString(points[second]);
    }

    private static String root(String run) {
        return run.substring(0, Math.min(ROOT, run.length()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean begins(TreeSet<String> all, String beginning) {
        var first = all.ceiling(beginning);
        return first != null && first.startsWith(beginning);
    }

    private static <T> boolean any(Set<T> wanted, @Nullable T has) {
        return wanted.isEmpty() || has != null && wanted.contains(has);
    }

    private static <T> boolean any(Set<T> wanted, Collection<T> has) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, has);
    }

    @SuppressWarnings("unchecked")
    private static Collection<String> strings(Map<String, Object> fields, String name) {
        return (Collection<String>) fields.getOrDefault(name, List.of());
    }
}
