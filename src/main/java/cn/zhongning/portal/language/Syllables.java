package cn.zhongning.portal.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Typed letters as the syllables that they may stand for: gouqihg is gou, qi, h…, g… */
public final class Syllables {
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST = 60;
    private static final int READINGS = 4;
    private static final String CONSONANTS = "bpmfdtnlgkhjqxrzcsyw";
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final Set<String> WHOLE = Arrays.stream(com.hankcs.hanlp.dictionary.py.Pinyin.values())
            .map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone)
            .filter(Objects::nonNull)
            .filter(syllable -> !syllable.equals("none"))
            .map(syllable -> syllable.replace('ü', 'v'))
            .collect(Collectors.toUnmodifiableSet());

    private final String letters;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<List<Piece>> readings = new ArrayList<>();
    private final Set<Integer> deadEnds = new HashSet<>();

    private Syllables(String letters) {
        this.letters = letters;
    }

    /** @param whole whether these letters are all of the syllable or only its beginning */
    public record Piece(String letters, boolean whole) {
        boolean fits(String syllable) {
            return whole ? syllable.equals(letters) : syllable.startsWith(letters);
        }
    }

    /** Lower case without tones, ü as v; the apostrophe between syllables stays. */
    public static String plain(String typed) {
        var lower = typed.toLowerCase(Locale.ROOT).replaceAll("[üǖǘǚǜ]", "v");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('’', '\'');
    }

    public static boolean whole(String letters) {
        return WHOLE.contains(letters);
    }

    /** The likeliest readings first, all beginning with a whole syllable; none where the letters are no pinyin. */
    public static List<List<Piece>> read(String letters) {
        if (letters.length() > LONGEST || !letters.matches("[a-z']+")) return List.of();
        var syllables = new Syllables(letters);
        syllables.readFrom(0);
        syllables.readings.sort(
                Comparator.<List<Piece>>comparingLong(Syllables::open).thenComparingInt(List::size));
        return List.copyOf(syllables.readings.subList(0, Math.min(READINGS, syllables.readings.size())));
    }

    /** Where in a text these letters stand, in full or as initials: begin and end; nothing where they do not. */
    public static Optional<int[]> find(String text, String letters) {
        var pinyin = Pinyin.of(text);
        var readings = new ArrayList<>(read(letters));
        if (letters.matches("[a-z]{2,10}")) readings.add(initials(letters));
        for (var reading : readings) {
            for (int i = 0; i + reading.size() <= pinyin.length(); i++) {
                if (stands(pinyin, i, reading)) return Optional.of(new int[] {i, i + reading.size()});
            }
        }
        return Optional.empty();
    }

    private static List<Piece> initials(String letters) {
        return letters.chars()
                .mapToObj(letter -> new Piece(Character.toString(letter), false))
                .toList();
    }

    private static long open(List<Piece> reading) {
        return reading.stream().filter(piece -> !piece.whole()).count();
    }

    private void readFrom(int from) {
        if (readings.size() >= READINGS * READINGS) return;
        if (from == letters.length()) {
            if (!pieces.isEmpty()) readings.add(List.copyOf(pieces));
            return;
        }
        boolean initials = !pieces.isEmpty() && !pieces.getLast().whole();
        int state = initials ? -from : from;
        if (deadEnds.contains(state)) return;
        int before = readings.size();
        if (letters.charAt(from) == '\'') readFrom(from + 1);
        if (!initials) syllablesFrom(from);
        if (!pieces.isEmpty() && CONSONANTS.indexOf(letters.charAt(from)) >= 0) step(from, from + 1, false);
        if (readings.size() == before) deadEnds.add(state);
    }

    private void syllablesFrom(int from) {
        for (int to = Math.min(letters.length(), from + LONGEST_SYLLABLE); to > from; to--) {
            var piece = letters.substring(from, to);
            if (WHOLE.contains(piece)) step(from, to, true);
            else if (to == letters.length() && to > from + 1 && !pieces.isEmpty() && begins(piece))
                step(from, to, false);
        }
    }

    private void step(int from, int to, boolean whole) {
        pieces.add(new Piece(letters.substring(from, to), whole));
        readFrom(to);
        pieces.removeLast();
    }

    private static boolean begins(String piece) {
        return WHOLE.stream().anyMatch(syllable -> syllable.startsWith(piece));
    }

    private static boolean stands(Pinyin pinyin, int from, List<Piece> reading) {
        for (int i = 0; i < reading.size(); i++) {
            var syllable = pinyin.at(from + i);
            if (syllable == null || !reading.get(i).fits(syllable)) return false;
        }
        return true;
    }
}
